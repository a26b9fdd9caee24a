// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import dev.mynasim.apdu.icc.Atr;

/**
 * F and D of a card (ISO/IEC 7816-3:2006 tables 7 and 8), from TA1.
 *
 * @param f clock rate conversion integer
 * @param d baud rate adjustment integer
 */
record ContactSpeed(int f, int d) {
    private static final ContactSpeed DEFAULT = new ContactSpeed(372, 1);
    private static final int[] F = {372, 372, 558, 744, 1116, 1488, 1860, 0, 0, 512, 768, 1024, 1536, 2048, 0, 0};
    private static final int[] D = {0, 1, 2, 4, 8, 16, 32, 64, 12, 20, 0, 0, 0, 0, 0, 0};

    /** What TA1 offers and a reader then takes; 372 and 1 without TA1 or with one that is reserved. */
    static ContactSpeed of(Atr atr) {
        int ta1 = atr.interfaceOctets().isEmpty()
                ? -1
                : atr.interfaceOctets().get(0).ta().orElse(-1);
        if (ta1 < 0 || F[ta1 >> 4] == 0 || D[ta1 & 0x0F] == 0) {
            return DEFAULT;
        }
        return new ContactSpeed(F[ta1 >> 4], D[ta1 & 0x0F]);
    }

    /** Whether it differs from the speed of the ATR, so that reader and card have to agree on it. */
    boolean isNegotiated() {
        return !equals(DEFAULT);
    }
}
