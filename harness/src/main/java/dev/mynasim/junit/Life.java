// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.junit;

/** How long a card of a test lasts. */
public enum Life {
    /** Each test method gets a card of its own, as new. */
    METHOD,
    /** All test methods of the class share one card: what one does to it the next one sees. */
    CLASS
}
