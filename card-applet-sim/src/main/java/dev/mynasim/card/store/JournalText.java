// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import dev.mynasim.card.memory.SegmentChange;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A journal as it is read: a heading that names the document that it belongs to, then one line for each atomic unit, in
 * order. A last line without an end, or with holes, was never confirmed to anybody and is dropped; any other damage is
 * an error.
 *
 * @param document the digest of the document that the changes belong to
 * @param changes contents by segment name after all units
 * @param units how many units there are
 * @param foldedInto the digest of the document that the changes were last being put into; empty when never
 * @param length how many octets are whole; what comes after them is a torn line
 */
record JournalText(String document, Map<String, byte[]> changes, long units, Optional<String> foldedInto, int length) {
    static final String FORMAT = "mynasim-journal";
    static final String VERSION = "1";
    static final String FOLDED = "folded-into";

    static JournalLine heading(String document) {
        return new JournalLine(0, List.of(FORMAT, VERSION, document));
    }

    /**
     * Reads a journal.
     *
     * @param source what it is called in messages
     * @throws StoreException when it is damaged, or is no journal
     */
    static JournalText parse(String source, byte[] octets) throws StoreException {
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        int at = text.indexOf('\n') + 1;
        JournalLine heading = heading(source, text.substring(0, Math.max(0, at - 1)));
        Map<String, byte[]> changes = new LinkedHashMap<>();
        Optional<String> foldedInto = Optional.empty();
        long units = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            if (isTorn(text, at, end)) {
                break;
            }
            units++;
            JournalLine whole = JournalLine.parse(text.substring(at, end)).orElse(null);
            if (whole == null || whole.number() != units) {
                throw new StoreException("the journal " + source + " is damaged in line " + (units + 1)
                        + "; restore it from a backup, or delete it to lose what it holds");
            }
            if (whole.words().get(0).equals(FOLDED) && whole.words().size() == 2) {
                foldedInto = Optional.of(whole.words().get(1));
            } else {
                note(source, whole, changes);
            }
            at = end + 1;
        }
        return new JournalText(heading.words().get(2), changes, units, foldedInto, at);
    }

    // A file that grew when the machine ended may have holes, which read as zeros, before an end of line.
    private static boolean isTorn(String text, int at, int end) {
        return end < 0 || (end == text.length() - 1 && text.substring(at, end).indexOf(0) >= 0);
    }

    private static JournalLine heading(String source, String line) throws StoreException {
        JournalLine heading = JournalLine.parse(line).orElse(null);
        if (heading == null
                || heading.number() != 0
                || heading.words().size() != 3
                || !heading.words().get(0).equals(FORMAT)) {
            throw new StoreException(source + " is not the journal of a card, or it is damaged; move it away"
                    + " if it is not yours, restore it from a backup if it is");
        }
        if (!heading.words().get(1).equals(VERSION)) {
            throw new StoreException("the journal %s has version %s; this program reads version %s"
                    .formatted(source, heading.words().get(1), VERSION));
        }
        return heading;
    }

    private static void note(String source, JournalLine line, Map<String, byte[]> changes) throws StoreException {
        for (String word : line.words()) {
            SegmentChange change = JournalLine.change(word).orElse(null);
            if (change == null) {
                throw new StoreException(
                        "the journal " + source + " says what this program does not understand in line "
                                + (line.number() + 1) + "; a newer version may have written it");
            }
            changes.put(change.segment(), change.contents());
        }
    }
}
