// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.icc;

import java.io.IOException;

/**
 * The link to a card is broken: the card was removed, is not powered, or the reader is gone.
 *
 * <p>This is never an answer of the card. What a card answers, an error included, is a response APDU; a programmer's
 * mistake is an unchecked exception. A caller that sees this exception knows that the command may or may not have been
 * carried out.
 */
public class LinkException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * A broken link with no failure below.
     *
     * @param message what happened, with which reader or card, and what to do
     */
    public LinkException(String message) {
        super(message);
    }

    /**
     * A broken link, told by a failure below.
     *
     * @param message what happened, with which reader or card, and what to do
     * @param cause the failure below
     */
    public LinkException(String message, Throwable cause) {
        super(message, cause);
    }
}
