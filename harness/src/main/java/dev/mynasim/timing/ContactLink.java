// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import dev.mynasim.apdu.icc.Atr;
import java.time.Duration;

/**
 * T=1 over contacts, ISO/IEC 7816-3:2006: one elementary time unit is {@code etu = F / (D x f)}.
 *
 * <p>A character is 11 etu (TC1 = FF, as in the cards' ATRs: clause 8.3). A block is 3 octets of prologue, its
 * information field and 1 octet of LRC. A longer APDU is chained: each block but the last is acknowledged by an R-block
 * of 4 octets. Between two blocks of opposite direction there are 22 etu from leading edge to leading edge (clause
 * 11.4.3), 11 on top of the last character. Nothing is repeated and no waiting time extension is asked for.
 *
 * @param clockHertz f, the clock that the reader gives; INFERRED: 4 MHz, usual for CCID readers
 */
public record ContactLink(int clockHertz) implements Link {
    /** 4 MHz: INFERRED, what CCID readers usually give. */
    public static final ContactLink USUAL = new ContactLink(4_000_000);

    /** The longest information field that a reader takes: INFERRED, readers ask for all that T=1 allows. */
    private static final int READER_FIELD = 254;

    private static final int CHARACTER_ETU = 11;
    private static final int ATR_CHARACTER_ETU = 12;
    private static final int TURN_ETU = 22 - CHARACTER_ETU;
    private static final int BLOCK_FRAME = 4;
    private static final int PPS_OCTETS = 4;

    /** At least 400 cycles from the clock to the end of reset and 400 to 40,000 to the ATR (clause 6.2.2): least. */
    private static final int RESET_CYCLES = 800;

    private static final int DEFAULT_FACTOR = 372;

    /**
     * Checks the clock.
     *
     * @throws IllegalArgumentException when it is not 1 to 20 MHz
     */
    public ContactLink {
        if (clockHertz < 1_000_000 || clockHertz > 20_000_000) {
            throw new IllegalArgumentException("a card's clock is 1 to 20 MHz, not " + clockHertz + " Hz");
        }
    }

    @Override
    public Duration start(Atr atr) {
        long cycles = RESET_CYCLES + (long) atr.length() * ATR_CHARACTER_ETU * DEFAULT_FACTOR;
        if (ContactSpeed.of(atr).isNegotiated()) {
            // The reader asks for the speed of TA1, the card says yes: both at the speed of the ATR.
            cycles += 2L * (PPS_OCTETS * ATR_CHARACTER_ETU) * DEFAULT_FACTOR;
        }
        return time(cycles, 1);
    }

    @Override
    public Duration exchange(Atr atr, int command, int response) {
        ContactSpeed speed = ContactSpeed.of(atr);
        int cardField = atr.informationFieldSize().orElse(READER_FIELD);
        int there = blocks(command, cardField);
        int back = blocks(response, READER_FIELD);
        // Every block but the last of a chain has an R-block.
        int blocks = 2 * there - 1 + 2 * back - 1;
        long octets = command + response + (long) BLOCK_FRAME * blocks;
        long etu = octets * CHARACTER_ETU + (long) TURN_ETU * (blocks - 1);
        return time(etu * speed.f(), speed.d());
    }

    private static int blocks(int octets, int field) {
        return Math.max(1, (octets + field - 1) / field);
    }

    private Duration time(long cycles, int divisor) {
        return Duration.ofNanos(Math.round(cycles * 1e9 / ((double) divisor * clockHertz)));
    }
}
