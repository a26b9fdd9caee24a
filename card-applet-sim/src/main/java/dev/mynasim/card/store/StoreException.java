// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

/** A card cannot be opened or kept; the message is one sentence that says what to do. Nothing was overwritten. */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence */
    public StoreException(String message) {
        super(message);
    }

    /** @param message one sentence */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
