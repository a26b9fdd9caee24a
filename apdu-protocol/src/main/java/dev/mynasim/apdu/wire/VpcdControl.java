// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import org.jspecify.annotations.Nullable;

/**
 * What vpcd asks with a frame of one octet (virtual-reader.md). Only {@link #ATR} is answered; the other three are
 * orders without an answer.
 */
public enum VpcdControl {
    /** Take the power away; no answer. */
    POWER_OFF(0x00),
    /** Cold reset; no answer. */
    POWER_ON(0x01),
    /** Warm reset; no answer. */
    RESET(0x02),
    /** Tell the answer to reset, also while the card has no power; vpcd polls this to see whether a card is there. */
    ATR(0x04);

    private final int code;

    VpcdControl(int code) {
        this.code = code;
    }

    /** The octet on the wire. */
    public int code() {
        return code;
    }

    /**
     * What an octet asks.
     *
     * @param octet the body of a one-octet frame, 0 to 255
     * @return the control, or null when vpcd knows no such octet: the frame is bad and the connection ends
     */
    public static @Nullable VpcdControl ofCode(int octet) {
        return switch (octet) {
            case 0x00 -> POWER_OFF;
            case 0x01 -> POWER_ON;
            case 0x02 -> RESET;
            case 0x04 -> ATR;
            default -> null;
        };
    }
}
