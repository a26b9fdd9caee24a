// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.rule;

/** How well a rule is known (counter-procedures.md, marks). */
public enum Mark {
    /** Two or more independent sources. */
    CONFIRMED,
    /** One source. */
    SINGLE,
    /** Derived, and therefore a setting where it matters. */
    INFERRED,
    /** Nobody published it; the sheet's default is used. */
    UNKNOWN,
    /** Sources contradict one another; a {@link Policy} chooses. */
    CONFLICT,
    /** Says something that no machine can test. */
    INFORMATIVE
}
