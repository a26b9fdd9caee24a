// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

/** A persona or a card profile cannot be used; the message is one sentence for a person. */
public final class DataFileException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message which file, where in it, what is wrong and what to do */
    public DataFileException(String message) {
        super(message);
    }
}
