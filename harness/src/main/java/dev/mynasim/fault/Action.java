// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.timing.Span;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a fault does. Immutable. */
public sealed interface Action {
    /** Where it acts. */
    Point point();

    /** What it does, in words, for traces. */
    String words();

    /** Whether it changes an answer, and so needs one: it cannot act on a reset. */
    default boolean needsCommand() {
        return false;
    }

    /**
     * Another status word, alone, instead of the card's answer.
     *
     * @param statusWord what is answered
     * @param point before: the card is not asked
     */
    record Answer(StatusWord statusWord, Point point) implements Action {
        @Override
        public String words() {
            return "answered " + statusWord + " " + point.words();
        }

        @Override
        public boolean needsCommand() {
            return true;
        }
    }

    /**
     * Fewer octets than the card answered.
     *
     * @param keep how many octets stay, 0 to 65,535; an answer that is not longer stays as it is
     * @param withStatusWord whether the status word stays behind them, and {@code keep} counts the data alone
     */
    record Truncate(int keep, boolean withStatusWord) implements Action {
        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException when {@code keep} is outside
         */
        public Truncate {
            if (keep < 0 || keep > 0xFFFF) {
                throw new IllegalArgumentException("0 to 65535 octets can be kept, not " + keep);
            }
        }

        @Override
        public Point point() {
            return Point.AFTER_CARD;
        }

        @Override
        public String words() {
            return "the answer is cut to " + keep + " octets"
                    + (withStatusWord ? " and its status word" : ", its status word lost");
        }

        @Override
        public boolean needsCommand() {
            return true;
        }
    }

    /**
     * Some octets of the answer flipped.
     *
     * @param part which octets may be meant
     * @param octets how many, 1 to 65,535; fewer when the part has fewer
     * @param at the first of them, from 0, the rest behind it; null for places drawn at random
     * @param xor what is added to each without carry, 1 to 255
     */
    record Corrupt(Part part, int octets, @Nullable Integer at, int xor) implements Action {
        /** Which octets of an answer. */
        public enum Part {
            /** The data. */
            DATA,
            /** The status word. */
            STATUS,
            /** All of it. */
            ALL
        }

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException when one is outside
         */
        public Corrupt {
            if (octets < 1 || octets > 0xFFFF || (at != null && (at < 0 || at > 0xFFFF))) {
                throw new IllegalArgumentException("1 to 65535 octets can be corrupted, at 0 to 65535");
            }
            if (xor < 1 || xor > 0xFF) {
                throw new IllegalArgumentException("corrupting adds 1 to 255, not " + xor);
            }
        }

        @Override
        public Point point() {
            return Point.AFTER_CARD;
        }

        @Override
        public String words() {
            return "corrupted %d octet%s of the answer (%s)"
                    .formatted(octets, octets == 1 ? "" : "s", part.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean needsCommand() {
            return true;
        }
    }

    /**
     * The answer later.
     *
     * @param by how much
     * @param point before the card's work or after it
     */
    record Delay(Span by, Point point) implements Action {
        @Override
        public String words() {
            return "delayed by " + by.words();
        }
    }

    /**
     * No answer; when the time is over the connection breaks, because a silent card blocks its slot of pcscd.
     *
     * @param atMost how long nothing is said
     * @param point before: the card never sees the command
     */
    record StaySilent(Span atMost, Point point) implements Action {
        @Override
        public String words() {
            return "silent for " + atMost.words() + " and then disconnected, " + point.words();
        }
    }

    /**
     * The connection between reader and card breaks; the card stays where it is, and the reader may connect again at
     * once.
     *
     * @param point before or after the card's work
     */
    record DropConnection(Point point) implements Action {
        @Override
        public String words() {
            return "the connection is dropped " + point.words();
        }
    }

    /**
     * The card is pulled out: it loses its power, and the exchange has no answer.
     *
     * @param point before or after the card's work
     * @param backAfter how long it stays out, up to {@link Span#LONGEST}; null when nobody puts it back
     */
    record RemoveCard(Point point, @Nullable Duration backAfter) implements Action {
        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException when the time is outside
         */
        public RemoveCard {
            if (backAfter != null) {
                checked(backAfter);
            }
        }

        @Override
        public String words() {
            return "the card is removed " + point.words()
                    + (backAfter == null
                            ? " and does not come back"
                            : ", back after " + Span.of(backAfter).words());
        }
    }

    /**
     * A contactless card loses the field for a moment, and with it all that is volatile.
     *
     * @param point before or after the card's work
     * @param during how long there is no field
     * @param reported whether the reader tells: if so the exchange has no answer and the card is gone meanwhile; if not
     *     the reader activates the card again and goes on as if nothing had been
     */
    record LoseField(Point point, Duration during, boolean reported) implements Action {
        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException when the time is outside
         */
        public LoseField {
            checked(during);
        }

        @Override
        public String words() {
            return "the field is lost for " + Span.of(during).words() + " " + point.words()
                    + (reported ? "" : ", unnoticed by the reader");
        }
    }

    /**
     * Another answer to the next resets, power-ups included.
     *
     * @param octets what the card sends, 1 to 33 octets, an answer to reset or not
     * @param resets how often, 1 to 1,000,000
     */
    record NextAtr(AtrOctets octets, int resets) implements Action {
        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException when {@code resets} is outside
         */
        public NextAtr {
            if (resets < 1 || resets > 1_000_000) {
                throw new IllegalArgumentException("an ATR is for 1 to 1000000 resets, not " + resets);
            }
        }

        @Override
        public Point point() {
            return Point.BEFORE_CARD;
        }

        @Override
        public String words() {
            return (octets.parsed() instanceof Atr.WellFormed ? "another" : "a broken") + " ATR at the next reset: "
                    + octets;
        }
    }

    /**
     * From this command on each command takes longer.
     *
     * @param each how much longer
     * @param commands for how many commands, this one counted, 1 to 1,000,000
     */
    record SlowCard(Span each, int commands) implements Action {
        /** For as long as the run lasts, in practice. */
        public static final int ALWAYS = 1_000_000;

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException when {@code commands} is outside
         */
        public SlowCard {
            if (commands < 1 || commands > ALWAYS) {
                throw new IllegalArgumentException("a card is slow for 1 to 1000000 commands, not " + commands);
            }
        }

        @Override
        public Point point() {
            return Point.BEFORE_CARD;
        }

        @Override
        public String words() {
            return "the card is slow by " + each.words() + " a command";
        }
    }

    /**
     * What a card sends after a reset, an answer to reset or not. Equal by content.
     *
     * @param hex upper-case hexadecimal
     */
    record AtrOctets(String hex) {
        /**
         * Checks the length.
         *
         * @throws IllegalArgumentException when it is no hexadecimal, or not 1 to 33 octets
         */
        public AtrOctets {
            int length = HexFormat.of().parseHex(hex).length;
            if (length < 1 || length > Atr.MAX_OCTETS) {
                throw new IllegalArgumentException("a card sends 1 to 33 octets after a reset, not " + length);
            }
            hex = hex.toUpperCase(Locale.ROOT);
        }

        /** A copy of the octets. */
        public byte[] octets() {
            return HexFormat.of().parseHex(hex);
        }

        Atr.Parsed parsed() {
            return Atr.parse(octets());
        }

        @Override
        public String toString() {
            return hex;
        }
    }

    private static void checked(Duration time) {
        Span.of(time);
    }
}
