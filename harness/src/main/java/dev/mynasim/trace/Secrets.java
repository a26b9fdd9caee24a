// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

/** What a trace does with PINs, keys and the My Number. */
public enum Secrets {
    /** Hides them: what everybody should use who does not ask for the other by name. */
    MASKED,
    /** Leaves them as they are, for dumps that are to be replayed with their PINs. */
    SHOWN
}
