// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.memory;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Non-volatile memory of one card: numbered segments of octets that keep their contents over resets and losses of
 * power. Each write is atomic; writes of a transaction are atomic together, and {@link #powerLost} undoes an unfinished
 * one.
 *
 * <p>Not safe for concurrent use: a card serves one command at a time.
 */
public final class CardMemory {
    private final byte[][] segments;
    private final boolean[] own;
    private final Deque<Undo> undoLog = new ArrayDeque<>(0);
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

    /** @param image the first contents; not changed */
    public CardMemory(MemoryImage image) {
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
        forWriting(segment)[offset] = value;
    }

    /** Writes octets, atomically. */
    public void write(short segment, short offset, byte[] from, short fromOffset, short length) {
        System.arraycopy(from, fromOffset, forWriting(segment), offset, length);
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
     * Keeps all writes since {@link #begin}.
     *
     * @throws IllegalStateException when no transaction is open
     */
    public void commit() {
        requireTransaction();
        undoLog.clear();
        inTransaction = false;
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

    /** The power is gone: an open transaction never happened. */
    public void powerLost() {
        if (inTransaction) {
            abort();
        }
    }

    private void requireTransaction() {
        if (!inTransaction) {
            throw new IllegalStateException("no transaction is open");
        }
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
