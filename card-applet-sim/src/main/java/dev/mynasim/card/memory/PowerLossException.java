// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.memory;

/**
 * The card has lost its power in the middle of what it did, because a tear point was reached or its journal failed. It
 * unwinds whatever was at work; an unfinished transaction has not happened.
 */
public final class PowerLossException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PowerLossException(String message) {
        super(message);
    }

    PowerLossException(String message, Throwable cause) {
        super(message, cause);
    }
}
