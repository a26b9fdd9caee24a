// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/**
 * A working EF (WEF) of linear structure: records that READ RECORD reads, each in a memory segment of its own, the
 * segments one behind the other.
 */
public final class RecordFile extends ElementaryFile {
    private final short firstSegment;
    private final short count;
    private final AccessRule readRule;

    /**
     * @param id the file identifier
     * @param firstSegment where record 1 lies in non-volatile memory; the others follow
     * @param count number of records, 1 to 254
     * @param readRule when READ RECORD is allowed
     */
    public RecordFile(short id, short firstSegment, short count, AccessRule readRule) {
        super(id);
        this.firstSegment = firstSegment;
        this.count = count;
        this.readRule = readRule;
    }

    /** Number of records. */
    public short count() {
        return count;
    }

    /**
     * Where a record lies in non-volatile memory.
     *
     * @param number 1 to {@link #count()}
     */
    public short segment(short number) {
        return (short) (firstSegment + number - 1);
    }

    /** When READ RECORD is allowed. */
    public AccessRule readRule() {
        return readRule;
    }
}
