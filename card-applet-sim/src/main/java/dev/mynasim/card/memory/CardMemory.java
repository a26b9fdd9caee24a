// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.memory;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Non-volatile memory of one card: numbered segments of octets that keep their contents over resets and losses of
 * power. Each write is atomic; writes of a transaction are atomic together, and {@link #powerLost} undoes an unfinished
 * one. With a {@link Journal} each such unit is in the journal before the call returns.
 *
 * <p>Reaching a tear point or a failure of the journal throws {@link PowerLossException} out of the write, and out of
 * every later one until {@link #powerLost}.
 *
 * <p>Not safe for concurrent use: a card serves one command at a time.
 */
public final class CardMemory {
    private final MemoryImage image;
    private final @Nullable Journal journal;
    private final byte[][] segments;
    private final boolean[] own;
    private final Deque<Undo> undoLog = new ArrayDeque<>(0);
    private final TearPoint tearPoint = new TearPoint();
    private @Nullable PowerLossException failure;
    private boolean inTransaction;

    private static final class Undo {
        private final short segment;
        private final byte[] before;
        private final boolean ownBefore;

        Undo(short segment, byte[] before, boolean ownBefore) {
            this.segment = segment;
            this.before = before;
            this.ownBefore = ownBefore;
        }
    }

    /** A memory that lasts as long as this object. */
    public CardMemory(MemoryImage image) {
        this(image, null);
    }

    /**
     * @param image the first contents; not changed
     * @param journal is told of each atomic unit; null when the memory lasts as long as this object
     */
    public CardMemory(MemoryImage image, @Nullable Journal journal) {
        this.image = image;
        this.journal = journal;
        segments = image.segments.clone();
        own = new boolean[segments.length];
    }

    /** Length of a segment in octets. */
    public short size(short segment) {
        return (short) segments[segment].length;
    }

    /** One octet of a segment. */
    public byte get(short segment, short offset) {
        return segments[segment][offset];
    }

    /** Copies octets of a segment. */
    public void read(short segment, short offset, byte[] to, short toOffset, short length) {
        System.arraycopy(segments[segment], offset, to, toOffset, length);
    }

    /** Whether a segment holds exactly these octets. */
    public boolean holds(short segment, byte[] contents) {
        return Arrays.equals(segments[segment], contents);
    }

    /** Writes one octet, atomically. */
    public void put(short segment, short offset, byte value) {
        Objects.checkIndex(offset, segments[segment].length);
        tearPoint.beforeWrite();
        boolean alone = startUnit();
        forWriting(segment)[offset] = value;
        endUnit(alone);
        tearPoint.afterWrite();
    }

    /** Writes octets, atomically. */
    public void write(short segment, short offset, byte[] from, short fromOffset, short length) {
        Objects.checkFromIndexSize(offset, length, segments[segment].length);
        Objects.checkFromIndexSize(fromOffset, length, from.length);
        tearPoint.beforeWrite();
        boolean alone = startUnit();
        System.arraycopy(from, fromOffset, forWriting(segment), offset, length);
        endUnit(alone);
        tearPoint.afterWrite();
    }

    /**
     * Starts a transaction.
     *
     * @throws IllegalStateException when one is open: there is one at a time
     */
    public void begin() {
        if (inTransaction) {
            throw new IllegalStateException("a transaction is open already; there is one at a time");
        }
        inTransaction = true;
    }

    /**
     * Keeps all writes since {@link #begin}. Counts as a write for {@link #tearAfter}.
     *
     * @throws IllegalStateException when no transaction is open
     */
    public void commit() {
        requireTransaction();
        tearPoint.beforeWrite();
        endUnit(true);
        tearPoint.afterWrite();
    }

    /**
     * Undoes all writes since {@link #begin}.
     *
     * @throws IllegalStateException when no transaction is open
     */
    public void abort() {
        requireTransaction();
        while (!undoLog.isEmpty()) {
            Undo undo = undoLog.pop();
            segments[undo.segment] = undo.before;
            own[undo.segment] = undo.ownBefore;
        }
        inTransaction = false;
    }

    /** Whether a transaction is open. */
    public boolean inTransaction() {
        return inTransaction;
    }

    /**
     * The power is gone: an open transaction never happened. After this a memory that was torn on purpose can be used
     * again; one whose journal has failed cannot.
     */
    public void powerLost() {
        if (inTransaction) {
            abort();
        }
        if (failure == null) {
            tearPoint.clear();
        }
    }

    /**
     * Takes the power away after some writes from now: the last of them happens, nothing after it.
     *
     * @param writes 0 or more; 0 means that the next write does not happen
     */
    public void tearAfter(int writes) {
        tearPoint.arm(writes);
    }

    /** Forgets a tear point that was not reached. */
    public void tearNever() {
        tearPoint.disarm();
    }

    /** Whether the power went away in the middle of the work, so that {@link #powerLost} is due. */
    public boolean isTorn() {
        return tearPoint.hasStruck();
    }

    /** Why the power went away, while {@link #isTorn}. */
    public Optional<PowerLossException> tear() {
        return Optional.ofNullable(tearPoint.struck());
    }

    /**
     * What the memory holds now.
     *
     * @throws IllegalStateException when a transaction is open
     */
    public MemorySnapshot snapshot() {
        requireNoTransaction();
        Arrays.fill(own, false);
        return new MemorySnapshot(image, segments.clone());
    }

    /**
     * Makes the memory hold what it held when a snapshot was taken: one atomic unit, one write for {@link #tearAfter}.
     *
     * @throws IllegalStateException when a transaction is open
     * @throws IllegalArgumentException when the snapshot is of a memory with another image
     */
    public void restore(MemorySnapshot snapshot) {
        requireNoTransaction();
        if (snapshot.image != image) {
            throw new IllegalArgumentException("the snapshot is one of another card");
        }
        tearPoint.beforeWrite();
        inTransaction = true;
        for (short i = 0; i < segments.length; i++) {
            if (segments[i] != snapshot.segments[i]) {
                undoLog.push(new Undo(i, segments[i], own[i]));
                segments[i] = snapshot.segments[i];
                own[i] = false;
            }
        }
        endUnit(true);
        tearPoint.afterWrite();
    }

    private void requireTransaction() {
        if (!inTransaction) {
            throw new IllegalStateException("no transaction is open");
        }
    }

    private void requireNoTransaction() {
        if (inTransaction) {
            throw new IllegalStateException("a transaction is open");
        }
    }

    // Without a journal a lone write needs no transaction of its own: nothing can fail in it.
    private boolean startUnit() {
        if (journal == null || inTransaction) {
            return false;
        }
        inTransaction = true;
        return true;
    }

    private void endUnit(boolean whole) {
        if (!whole) {
            return;
        }
        if (journal != null) {
            keep(journal, changes());
        }
        undoLog.clear();
        inTransaction = false;
    }

    private void keep(Journal to, List<SegmentChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try {
            to.append(changes);
        } catch (IOException | RuntimeException e) {
            abort();
            failure = new PowerLossException("the card's memory cannot be kept: " + e.getMessage(), e);
            tearPoint.strike(failure);
        }
    }

    // Oldest first, so that a segment is compared with what it held before the unit.
    private List<SegmentChange> changes() {
        List<SegmentChange> changes = new ArrayList<>(undoLog.size());
        boolean[] seen = new boolean[segments.length];
        for (Iterator<Undo> oldestFirst = undoLog.descendingIterator(); oldestFirst.hasNext(); ) {
            Undo undo = oldestFirst.next();
            if (!seen[undo.segment] && !Arrays.equals(undo.before, segments[undo.segment])) {
                changes.add(new SegmentChange(image.names[undo.segment], segments[undo.segment]));
            }
            seen[undo.segment] = true;
        }
        return changes;
    }

    private byte[] forWriting(short segment) {
        if (inTransaction) {
            undoLog.push(new Undo(segment, segments[segment], own[segment]));
        }
        if (inTransaction || !own[segment]) {
            segments[segment] = segments[segment].clone();
            own[segment] = true;
        }
        return segments[segment];
    }
}
