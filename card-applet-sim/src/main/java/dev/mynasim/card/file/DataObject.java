// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/** A data object that GET DATA reads (card-protocol.md section 1.4). */
public final class DataObject {
    private final short tag;
    private final short segment;

    /**
     * @param tag P1-P2 of GET DATA
     * @param segment where the contents lie in non-volatile memory
     */
    public DataObject(short tag, short segment) {
        this.tag = tag;
        this.segment = segment;
    }

    /** P1-P2 of GET DATA. */
    public short tag() {
        return tag;
    }

    /** Where the contents lie in non-volatile memory. */
    public short segment() {
        return segment;
    }
}
