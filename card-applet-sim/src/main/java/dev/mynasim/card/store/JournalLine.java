// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import dev.mynasim.card.memory.SegmentChange;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A line of a journal: a number, what it says, a checksum (CRC-32C in hexadecimal over the octets before it), separated
 * by blanks. The checksum finds accidents, not forgers.
 *
 * @param number 0 for the heading, then 1, 2, 3
 * @param words what it says, at least one word, printable ASCII
 */
record JournalLine(long number, List<String> words) {
    private static final int CHECKSUM_DIGITS = 8;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    JournalLine {
        words = List.copyOf(words);
    }

    static JournalLine unit(long number, List<SegmentChange> unit) {
        return new JournalLine(
                number,
                unit.stream()
                        .map(change -> change.segment() + "=" + HEX.formatHex(change.contents()))
                        .toList());
    }

    /** The change that a word of a unit says. */
    static Optional<SegmentChange> change(String word) {
        int equals = word.indexOf('=');
        if (equals < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new SegmentChange(word.substring(0, equals), HEX.parseHex(word, equals + 1, word.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The line with its checksum and its end. */
    byte[] octets() {
        String text = number + " " + String.join(" ", words) + " ";
        return (text + checksum(text) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** @param text a line without its end; nothing when it is damaged */
    static Optional<JournalLine> parse(String text) {
        int end = text.length() - CHECKSUM_DIGITS;
        if (end < 1
                || text.charAt(end - 1) != ' '
                || !checksum(text.substring(0, end)).equals(text.substring(end))) {
            return Optional.empty();
        }
        List<String> words = List.of(text.substring(0, end - 1).split(" ", -1));
        try {
            return words.size() < 2
                    ? Optional.empty()
                    : Optional.of(new JournalLine(Long.parseLong(words.get(0)), words.subList(1, words.size())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String checksum(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return String.format(Locale.ROOT, "%08X", checksum.getValue());
    }
}
