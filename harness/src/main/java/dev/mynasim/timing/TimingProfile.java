// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import dev.mynasim.apdu.icc.Atr;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How long a card and the line to it take.
 *
 * @param name what it is called
 * @param purpose what it is for, one sentence
 * @param basis where its figures come from, one sentence
 * @param link how long octets are on their way
 * @param other how long the card works on an instruction that is not in the table
 * @param instructions how long the card works, by INS, 0 to 255
 */
public record TimingProfile(
        String name, String purpose, String basis, Link link, Span other, Map<Integer, Span> instructions) {
    private static final int MOST_INS = 0xFF;

    /**
     * Takes a copy of the map.
     *
     * @throws IllegalArgumentException when an INS is not 0 to 255
     */
    public TimingProfile {
        instructions = Map.copyOf(instructions);
        if (instructions.keySet().stream().anyMatch(ins -> ins < 0 || ins > MOST_INS)) {
            throw new IllegalArgumentException("an instruction is 0 to 255");
        }
    }

    /** Whether nothing takes any time, so that nobody needs to wait. */
    public boolean isNone() {
        return link == Link.NONE
                && other.longest().isZero()
                && instructions.values().stream()
                        .allMatch(span -> span.longest().isZero());
    }

    /** From power-up to the first command. */
    public Duration start(Atr atr) {
        return link.start(atr);
    }

    /**
     * A whole exchange.
     *
     * @param atr the card's answer to reset
     * @param command the command APDU, at least one octet
     * @param response the response APDU
     * @param random draws where the card's work is a distribution
     */
    public Duration exchange(Atr atr, byte[] command, byte[] response, RandomGenerator random) {
        Span work = command.length < 2 ? other : instructions.getOrDefault(command[1] & MOST_INS, other);
        return link.exchange(atr, command.length, response.length).plus(work.draw(random));
    }
}
