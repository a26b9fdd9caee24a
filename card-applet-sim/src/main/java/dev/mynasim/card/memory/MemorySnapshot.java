// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.memory;

/**
 * What a {@link CardMemory} held at one moment. It shares its octets with the memory: who writes first copies, so
 * taking one costs a reference for each segment.
 */
public final class MemorySnapshot {
    final MemoryImage image;
    final byte[][] segments;

    MemorySnapshot(MemoryImage image, byte[][] segments) {
        this.image = image;
        this.segments = segments;
    }
}
