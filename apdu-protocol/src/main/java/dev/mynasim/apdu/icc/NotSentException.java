// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.icc;

/**
 * A command was not sent, because the link does not carry it as it is, or is told not to. The card has not seen it, and
 * the link is whole.
 */
public class NotSentException extends LinkException {
    private static final long serialVersionUID = 1L;

    /**
     * A command that was held back.
     *
     * @param message why, without a full stop and without octets of the command
     */
    public NotSentException(String message) {
        super(message);
    }
}
