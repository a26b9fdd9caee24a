// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

/** A register's file cannot be used; the message is one sentence for a person. */
public final class RegisterFileException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message which file and what is wrong with it */
    public RegisterFileException(String message) {
        super(message);
    }
}
