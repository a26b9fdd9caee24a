// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import dev.mynasim.apdu.icc.Atr;
import java.time.Duration;

/**
 * ISO/IEC 14443 Type B at 106 kbit/s both ways: {@code etu = 128 / fc}, fc = 13.56 MHz.
 *
 * <p>A frame is SOF 12 etu, 10 etu for each octet (start bit, 8 bits, stop bit, no extra guard time) and EOF 10 etu
 * (14443-3 clause 7.1). A block is PCB, information field and two octets of CRC (14443-4 clause 7.1, neither CID nor
 * NAD). Frames of 256 octets both ways, as the protocol octets in the cards' ATRs say. A longer APDU is chained; each
 * block but the last is acknowledged by an R-block of 3 octets. Before the card's frame TR0 + TR1 = 18 etu (64/fs +
 * 80/fs, fs = fc/16), before the reader's 14 etu (TR2). These are the least times that the standard allows; real cards
 * are slower, so the figures are a lower bound (INFERRED).
 */
public final class ContactlessLink implements Link {
    /** The only one. */
    public static final ContactlessLink TYPE_B_106 = new ContactlessLink();

    private static final double ETU_NANOS = 128e9 / 13_560_000;
    private static final int SOF_ETU = 12;
    private static final int OCTET_ETU = 10;
    private static final int EOF_ETU = 10;
    private static final int TO_CARD_ETU = 14;
    private static final int TO_READER_ETU = 18;
    private static final int BLOCK_FRAME = 3;
    private static final int FIELD = 256 - BLOCK_FRAME;

    /** REQB 5, ATQB 14, ATTRIB 11 and its answer 3 octets, CRC included (14443-3 clauses 7.7 to 7.11). */
    private static final int[] ACTIVATION = {5, 14, 11, 3};

    /** The field is on for 5 ms before the first REQB (14443-3 clause 5). */
    private static final Duration FIELD_ON = Duration.ofMillis(5);

    private ContactlessLink() {}

    @Override
    public Duration start(Atr atr) {
        long etu = 0;
        for (int octets : ACTIVATION) {
            etu += frame(octets);
        }
        return FIELD_ON.plus(time(etu + 2L * TO_READER_ETU + TO_CARD_ETU));
    }

    @Override
    public Duration exchange(Atr atr, int command, int response) {
        int there = blocks(command);
        int back = blocks(response);
        // Every block but the last of a chain has an R-block, so frames take turns, the reader's first.
        int frames = 2 * there - 1 + 2 * back - 1;
        long octets = command + response + (long) BLOCK_FRAME * frames;
        long turns = (long) (frames / 2) * TO_READER_ETU + (long) (frames / 2 - 1) * TO_CARD_ETU;
        return time(octets * OCTET_ETU + (long) frames * (SOF_ETU + EOF_ETU) + turns);
    }

    private static long frame(int octets) {
        return SOF_ETU + (long) octets * OCTET_ETU + EOF_ETU;
    }

    private static int blocks(int octets) {
        return Math.max(1, (octets + FIELD - 1) / FIELD);
    }

    private static Duration time(long etu) {
        return Duration.ofNanos(Math.round(etu * ETU_NANOS));
    }
}
