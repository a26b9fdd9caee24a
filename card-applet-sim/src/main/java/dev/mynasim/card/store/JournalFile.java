// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import dev.mynasim.card.memory.Journal;
import dev.mynasim.card.memory.SegmentChange;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The journal of a card file while the card is open: lines are appended, and forced to the disk where asked. When it
 * has grown, it is replaced by one that says the same in one line. After a failure it takes nothing any more: what the
 * disk then holds is known only by reading it again.
 */
final class JournalFile implements Journal, AutoCloseable {
    private final CardPaths paths;
    private final String document;
    private final boolean force;
    private final long mostOctets;
    private final Map<String, byte[]> changes;
    private FileChannel channel;
    private long number;
    private long length;
    private long rewriteAt;
    private boolean usable;

    /**
     * Starts a journal.
     *
     * @param paths where
     * @param document the digest of the document that the changes will belong to
     * @param changes what it holds from the start: contents by segment name
     * @param force whether a unit is to be on the disk when it is kept
     * @param mostOctets from which size on it is rewritten
     */
    JournalFile(CardPaths paths, String document, Map<String, byte[]> changes, boolean force, long mostOctets)
            throws IOException {
        this.paths = paths;
        this.document = document;
        this.force = force;
        this.mostOctets = mostOctets;
        this.changes = new LinkedHashMap<>(changes);
        channel = fresh();
    }

    @Override
    public void append(List<SegmentChange> unit) throws IOException {
        write(JournalLine.unit(++number, unit));
        for (SegmentChange change : unit) {
            changes.put(change.segment(), change.contents().clone());
        }
        if (length > rewriteAt) {
            rewrite();
        }
    }

    /** Says that the changes are about to be in a new document, and makes that durable. */
    void foldInto(String newDocument) throws IOException {
        write(new JournalLine(++number, List.of(JournalText.FOLDED, newDocument)));
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        usable = false;
        channel.close();
    }

    private void write(JournalLine line) throws IOException {
        if (!usable) {
            throw new IOException("its journal " + paths.journal().getFileName() + " takes no more changes");
        }
        usable = false;
        byte[] octets = line.octets();
        SafeFile.writeAll(channel, octets);
        length += octets.length;
        if (force) {
            channel.force(false);
        }
        usable = true;
    }

    private void rewrite() throws IOException {
        usable = false;
        channel.close();
        channel = fresh();
    }

    private FileChannel fresh() throws IOException {
        byte[] contents = JournalText.heading(document).octets();
        number = 0;
        if (!changes.isEmpty()) {
            List<SegmentChange> all = new ArrayList<>();
            changes.forEach((segment, octets) -> all.add(new SegmentChange(segment, octets)));
            byte[] line = JournalLine.unit(++number, all).octets();
            byte[] both = new byte[contents.length + line.length];
            System.arraycopy(contents, 0, both, 0, contents.length);
            System.arraycopy(line, 0, both, contents.length, line.length);
            contents = both;
        }
        SafeFile.replace(paths.journal(), paths, contents);
        length = contents.length;
        rewriteAt = length + mostOctets;
        FileChannel opened = FileChannel.open(paths.journal(), StandardOpenOption.WRITE);
        opened.position(contents.length);
        usable = true;
        return opened;
    }
}
