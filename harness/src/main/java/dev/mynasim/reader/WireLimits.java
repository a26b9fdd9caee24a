// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.wire.VpcdFrame;

/**
 * What the reader's side of one connection may ask.
 *
 * @param pending how many requests may wait for the card before the connection is read no further, at least 1
 * @param longestFrame octets of the longest frame that is taken, 5 (the shortest command with an Le) to
 *     {@value VpcdFrame#MAX_BODY_LENGTH}
 */
public record WireLimits(int pending, int longestFrame) {
    /** 16 pending, frames as long as 16 bits can say. */
    public static final WireLimits DEFAULT = new WireLimits(16, VpcdFrame.MAX_BODY_LENGTH);

    private static final int SHORTEST = 5;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when they are not as said above
     */
    public WireLimits {
        if (pending < 1) {
            throw new IllegalArgumentException("at least 1 request may be pending, not " + pending);
        }
        if (longestFrame < SHORTEST || longestFrame > VpcdFrame.MAX_BODY_LENGTH) {
            throw new IllegalArgumentException("the longest frame has " + SHORTEST + " to " + VpcdFrame.MAX_BODY_LENGTH
                    + " octets, not " + longestFrame);
        }
    }
}
