// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * First contents of a {@link CardMemory}, shared by all cards that start from it: a card copies a segment when it first
 * writes to it.
 */
public final class MemoryImage {
    final byte[][] segments;

    private MemoryImage(List<byte[]> segments) {
        this.segments = segments.toArray(byte[][]::new);
    }

    /** Collects segments in order. */
    public static final class Builder {
        private final List<byte[]> segments = new ArrayList<>();

        /**
         * Adds a segment.
         *
         * @param contents its octets, copied; at most 32,767
         * @return the segment's number
         */
        public short add(byte[] contents) {
            if (contents.length > Short.MAX_VALUE || segments.size() >= Short.MAX_VALUE) {
                throw new IllegalArgumentException("segment " + segments.size() + " of " + contents.length
                        + " octets is too large: a segment has at most 32767 octets");
            }
            segments.add(contents.clone());
            return (short) (segments.size() - 1);
        }

        /** The image of what was added. */
        public MemoryImage build() {
            return new MemoryImage(segments);
        }
    }
}
