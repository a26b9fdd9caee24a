// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

import javacard.framework.Shareable;

/**
 * The memory that keeps its contents without power, as the applets see it: numbered segments of octets.
 *
 * <p>A write is atomic and durable when the call returns: after a loss of power at any moment a segment holds what it
 * held before the write or what it holds after it, nothing between. Writes between {@link #begin} and {@link #commit}
 * are atomic together.
 */
public interface NonVolatileMemory extends Shareable {
    /** Length of a segment in octets. */
    short size(short segment);

    /** One octet of a segment. */
    byte get(short segment, short offset);

    /** Copies octets of a segment into working memory. */
    void read(short segment, short offset, byte[] to, short toOffset, short length);

    /** Writes one octet, atomically and durably. */
    void put(short segment, short offset, byte value);

    /** Writes octets from working memory, atomically and durably. */
    void write(short segment, short offset, byte[] from, short fromOffset, short length);

    /** Starts a transaction; there is one at a time. */
    void begin();

    /** Makes all writes since {@link #begin} durable at once. */
    void commit();
}
