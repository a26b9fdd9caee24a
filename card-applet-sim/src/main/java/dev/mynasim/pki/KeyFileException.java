// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

/** A user's own key or certificate cannot be used; the message is one sentence for a person. */
public final class KeyFileException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message which file and what is wrong with it */
    public KeyFileException(String message) {
        super(message);
    }
}
