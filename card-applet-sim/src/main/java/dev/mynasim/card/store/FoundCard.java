// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What the disk holds of a card: its document, and the changes of a journal that was left behind.
 *
 * @param document the card file's text
 * @param digest the card file's digest
 * @param changes contents by segment name
 * @param notes what a person should know
 */
record FoundCard(String document, String digest, Map<String, byte[]> changes, List<String> notes) {
    /** Most octets of a card file, and of a journal. */
    static final long LARGEST_FILE = 64L << 20;

    /** @throws StoreException when there is no card, or card and journal are damaged or do not belong together */
    static FoundCard read(CardPaths paths) throws StoreException {
        try {
            if (!Files.isRegularFile(paths.card())) {
                throw new StoreException(
                        "the card file " + paths.card() + " is not there; make one with: mynasim card new");
            }
            byte[] card = octets(paths.card());
            String document = text(paths, card);
            return Files.exists(paths.journal())
                    ? withJournal(paths, document, digest(card), octets(paths.journal()))
                    : new FoundCard(document, digest(card), Map.of(), List.of());
        } catch (IOException e) {
            throw new StoreException("the card file " + paths.card() + " cannot be read: " + e, e);
        }
    }

    /** Names a card file's contents. */
    static String digest(byte[] card) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(card));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static FoundCard withJournal(CardPaths paths, String document, String digest, byte[] octets)
            throws StoreException {
        JournalText journal = JournalText.parse(paths.journal().toString(), octets);
        if (journal.document().equals(digest)) {
            return new FoundCard(document, digest, journal.changes(), notes(paths, journal, octets.length));
        }
        // The card file took its changes in, and the crash came before the journal went away.
        if (journal.foldedInto().filter(digest::equals).isPresent()) {
            return new FoundCard(document, digest, Map.of(), List.of());
        }
        throw new StoreException(
                ("%s was replaced or changed while %s still holds %d changes to what it was; put the earlier file back,"
                                + " or delete the journal to lose them")
                        .formatted(paths.card(), paths.journal().getFileName(), journal.units()));
    }

    private static List<String> notes(CardPaths paths, JournalText journal, int found) {
        String taken =
                "%s was not closed properly; its journal gave back %d changes".formatted(paths.name(), journal.units());
        if (journal.length() == found) {
            return journal.units() == 0 ? List.of() : List.of(taken);
        }
        return List.of(taken
                + ", and a last line of %d octets that was never finished was dropped"
                        .formatted(found - journal.length()));
    }

    private static byte[] octets(Path file) throws IOException, StoreException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new StoreException(
                    file + " is larger than " + LARGEST_FILE + " octets; it is no card of this program");
        }
        return Files.readAllBytes(file);
    }

    private static String text(CardPaths paths, byte[] card) throws StoreException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(card))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new StoreException(paths.card() + " is not a card file: it is not UTF-8 text", e);
        }
    }
}
