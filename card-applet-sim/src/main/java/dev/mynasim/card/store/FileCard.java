// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import dev.mynasim.card.memory.SegmentChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A card file with its journal, locked for this process. The journal starts with the first change, or with the changes
 * that an earlier owner left; it goes away when the card file has taken them in.
 */
final class FileCard implements StoredCard {
    /** A journal that has grown by this is rewritten: 4 MiB are about 40,000 presentations of a PIN. */
    private static final long JOURNAL_GROWTH = 4L << 20;

    private final CardPaths paths;
    private final boolean force;
    private final OwnerLock lock;
    private final List<String> notes;
    private String document;
    private String digest;
    private Map<String, byte[]> changes;
    private @Nullable JournalFile journal;
    private boolean closed;

    private FileCard(CardPaths paths, Durability durability, OwnerLock lock, FoundCard found) {
        this.paths = paths;
        this.force = durability == Durability.FILE_FSYNC;
        this.lock = lock;
        this.notes = found.notes();
        this.document = found.document();
        this.digest = found.digest();
        this.changes = found.changes();
    }

    static FileCard open(CardPaths paths, Durability durability) throws StoreException, IOException {
        if (!Files.isRegularFile(paths.card())) {
            FoundCard.read(paths); // says what is wrong, and leaves no lock file behind
        }
        OwnerLock lock = OwnerLock.take(paths.name(), paths.lock());
        boolean opened = false;
        try {
            FileCard card = new FileCard(paths, durability, lock, FoundCard.read(paths));
            opened = true;
            return card;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    @Override
    public String name() {
        return paths.name();
    }

    @Override
    public String document() {
        return document;
    }

    @Override
    public Map<String, byte[]> changes() {
        return changes;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public void append(List<SegmentChange> unit) throws IOException {
        if (closed) {
            throw new IOException("its card file " + paths.name() + " is closed");
        }
        journal().append(unit);
    }

    @Override
    public void replace(String newDocument) throws StoreException {
        byte[] octets = newDocument.getBytes(StandardCharsets.UTF_8);
        String newDigest = FoundCard.digest(octets);
        try {
            if (!FoundCard.digest(Files.readAllBytes(paths.card())).equals(digest)) {
                throw new StoreException("the card file " + paths.card() + " was changed by another program while the"
                        + " card was open, so it is left alone; the card's own changes are in " + paths.journal());
            }
            if (newDigest.equals(digest)) {
                removeJournal();
                return;
            }
            if (journal != null || Files.exists(paths.journal())) {
                journal().foldInto(newDigest);
            }
            SafeFile.replace(paths.card(), paths, octets);
            document = newDocument;
            digest = newDigest;
            changes = Map.of();
            removeJournal();
        } catch (IOException e) {
            throw new StoreException("the card file " + paths.card() + " cannot be written: " + e, e);
        }
    }

    @Override
    public void close() throws StoreException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            try {
                if (journal != null) {
                    journal.close();
                }
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new StoreException("the card file " + paths.card() + " cannot be closed: " + e, e);
        }
    }

    // A journal that an earlier owner left is continued by a new one with the same changes.
    private JournalFile journal() throws IOException {
        JournalFile open = journal;
        if (open == null) {
            open = new JournalFile(paths, digest, changes, force, JOURNAL_GROWTH);
            journal = open;
        }
        return open;
    }

    private void removeJournal() throws IOException {
        if (journal != null) {
            journal.close();
            journal = null;
        }
        if (Files.deleteIfExists(paths.journal())) {
            SafeFile.forceFolder(paths.journal());
        }
    }
}
