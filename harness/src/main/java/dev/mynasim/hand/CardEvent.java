// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.hand;

import java.util.HexFormat;

/** What happened to a card, in order. */
public sealed interface CardEvent {
    /** Its number: 0 for the first of the card, then one more each. */
    long number();

    /** When, in nanoseconds of the card's clock. */
    long nanos();

    /**
     * The card got power, or a cold reset.
     *
     * @param number its number
     * @param nanos when
     */
    record PoweredUp(long number, long nanos) implements CardEvent {}

    /**
     * The card got a warm reset.
     *
     * @param number its number
     * @param nanos when
     */
    record WasReset(long number, long nanos) implements CardEvent {}

    /**
     * The card lost its power; a card that comes back after a removal may be told so late, before what comes next.
     *
     * @param number its number
     * @param nanos when
     */
    record PoweredDown(long number, long nanos) implements CardEvent {}

    /**
     * A command reached the card. Its text shows header and length alone, because data may be a PIN.
     *
     * @param number its number
     * @param nanos when
     * @param hex the octets as they came, hexadecimal in upper case
     */
    record Command(long number, long nanos, String hex) implements CardEvent {
        /** The octets as they came. */
        public byte[] octets() {
            return HexFormat.of().parseHex(hex);
        }

        @Override
        public String toString() {
            return "Command[%d, %d ns, %s… of %d octets]".formatted(number, nanos, shown(hex), hex.length() / 2);
        }

        private static String shown(String hex) {
            return hex.substring(0, Math.min(hex.length(), 8));
        }
    }

    /**
     * An answer left the card. Its text shows length and status word alone.
     *
     * @param number its number
     * @param nanos when
     * @param hex the octets, hexadecimal in upper case
     */
    record Answer(long number, long nanos, String hex) implements CardEvent {
        /** The octets. */
        public byte[] octets() {
            return HexFormat.of().parseHex(hex);
        }

        @Override
        public String toString() {
            return "Answer[%d, %d ns, %d octets …%s]"
                    .formatted(number, nanos, hex.length() / 2, hex.substring(Math.max(0, hex.length() - 4)));
        }
    }

    /**
     * The card was taken out of the reader.
     *
     * @param number its number
     * @param nanos when
     */
    record Removed(long number, long nanos) implements CardEvent {}

    /**
     * The card was put into the reader.
     *
     * @param number its number
     * @param nanos when
     */
    record Inserted(long number, long nanos) implements CardEvent {}
}
