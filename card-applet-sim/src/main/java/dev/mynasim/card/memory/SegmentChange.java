// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.memory;

/**
 * What a segment holds after an atomic unit. Always the whole segment: a change may be made twice, and the last one of
 * a segment is all that counts.
 *
 * @param segment the segment's name
 * @param contents all its octets, not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier from memory to journal, never compared
public record SegmentChange(String segment, byte[] contents) {
    /** The name and the length; never the octets: they may be a PIN. */
    @Override
    public String toString() {
        return segment + " (" + contents.length + " octets)";
    }
}
