// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.LinkException;
import java.util.HexFormat;

/**
 * The card has power and answered the reset with octets that are no answer to reset. A bridge hands them on as they
 * are, for the software behind it to judge; every other reader sees a card that cannot be used.
 */
public final class BrokenAtrException extends LinkException {
    private static final long serialVersionUID = 1L;

    private final byte[] octets;

    /**
     * A broken answer to reset.
     *
     * @param octets what the card sent, 1 to {@value Atr#MAX_OCTETS} octets; copied
     * @throws IllegalArgumentException when there are none or more
     */
    public BrokenAtrException(byte[] octets) {
        super("the card answered the reset with "
                + HexFormat.of().withUpperCase().formatHex(octets) + ", which is no answer to reset");
        if (octets.length < 1 || octets.length > Atr.MAX_OCTETS) {
            throw new IllegalArgumentException(
                    "a card sends 1 to " + Atr.MAX_OCTETS + " octets after a reset, not " + octets.length);
        }
        this.octets = octets.clone();
    }

    /** A copy of what the card sent. */
    public byte[] octets() {
        return octets.clone();
    }
}
