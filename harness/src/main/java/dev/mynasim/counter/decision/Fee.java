// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.decision;

/**
 * What it costs.
 *
 * @param cardYen for a card
 * @param certificateYen for certificates
 */
public record Fee(int cardYen, int certificateYen) {
    /** Nothing. */
    public static final Fee FREE = new Fee(0, 0);

    /** Checks that nobody is paid. */
    public Fee {
        if (cardYen < 0 || certificateYen < 0) {
            throw new IllegalArgumentException("a fee of " + cardYen + " and " + certificateYen + " yen is none");
        }
    }

    /** All together, in yen. */
    public int yen() {
        return cardYen + certificateYen;
    }
}
