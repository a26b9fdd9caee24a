// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.memory;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * First contents of a {@link CardMemory}, shared by all cards that start from it: a card copies a segment when it first
 * writes to it. Segments have a number, by which the card finds them, and a name, by which a journal does: the name
 * stays when another program version lays the same card out in another order.
 */
public final class MemoryImage {
    final byte[][] segments;
    final String[] names;

    private MemoryImage(String[] names, byte[][] segments) {
        this.names = names;
        this.segments = segments;
    }

    /**
     * The same memory with other contents in some segments.
     *
     * @param changes contents by segment name
     * @throws IllegalArgumentException when a segment is not there or has another length
     */
    public MemoryImage with(Map<String, byte[]> changes) {
        Map<String, byte[]> left = new LinkedHashMap<>(changes);
        byte[][] changed = segments.clone();
        for (int i = 0; i < names.length; i++) {
            byte[] contents = left.remove(names[i]);
            if (contents != null) {
                if (contents.length != segments[i].length) {
                    throw new IllegalArgumentException("the segment %s has %d octets and cannot have %d"
                            .formatted(names[i], segments[i].length, contents.length));
                }
                changed[i] = contents.clone();
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    "the card has no segment " + left.keySet().iterator().next());
        }
        return new MemoryImage(names, changed);
    }

    /** Collects segments in order. */
    public static final class Builder {
        private final Map<String, byte[]> segments = new LinkedHashMap<>();

        /**
         * Adds a segment.
         *
         * @param name its name: printable ASCII without blanks and {@code =}; each once
         * @param contents its octets, copied; at most 32,767
         * @return the segment's number
         */
        public short add(String name, byte[] contents) {
            if (contents.length > Short.MAX_VALUE || segments.size() >= Short.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "segment " + name + " of " + contents.length + " octets does not fit: a segment has at most "
                                + Short.MAX_VALUE + " octets, and a memory as many segments");
            }
            if (!name.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '=')) {
                throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a segment");
            }
            if (segments.putIfAbsent(name, contents.clone()) != null) {
                throw new IllegalArgumentException("there are two segments " + name);
            }
            return (short) (segments.size() - 1);
        }

        /** The image of what was added. */
        public MemoryImage build() {
            return new MemoryImage(
                    segments.keySet().toArray(String[]::new), segments.values().toArray(byte[][]::new));
        }
    }
}
