// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A card for reader tests whose waiting costs no time and is written down. */
final class ReaderTestCard {
    static final String SELECT_FIRST = "00A4040006A000000018FF";
    static final String SELECT_SECOND = "00A4040009A0000000660301B301";

    final List<Duration> waits = new ArrayList<>();
    final CardClient card = TestCards.forReaderTests(waits::add);

    ReaderTestCard select(String application) {
        card.expect(application, "9000");
        return this;
    }

    String send(String command) {
        return card.send(command);
    }

    /** How long the card has waited in all. */
    Duration waited() {
        return waits.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** 00 01 02 …, so many octets. */
    static String counting(int octets) {
        return counting(0, octets);
    }

    /** Counts from a value. */
    static String counting(int first, int octets) {
        byte[] counting = new byte[octets];
        for (int i = 0; i < octets; i++) {
            counting[i] = (byte) (first + i);
        }
        return hex(counting);
    }

    /** Counting octets of which one is wrong: its lowest bit is the other one. */
    static String countingButAt(int wrong, int first, int octets) {
        byte[] counting = HexFormat.of().parseHex(counting(first, octets));
        counting[wrong] ^= 1;
        return hex(counting);
    }

    static String two(int value) {
        return "%02X".formatted(value & 0xFF);
    }

    static String four(int value) {
        return "%04X".formatted(value & 0xFFFF);
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().withUpperCase().formatHex(octets);
    }
}
