// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.DefaultMaxMessagesRecvByteBufAllocator;
import java.nio.ByteBuffer;

/**
 * One buffer for each connection, used for every read. A {@link VpcdConnection} gives its buffer back before it reads
 * on; a pooled one would be sampled by Netty's leak detector, which costs 12 octets a poll on average.
 */
final class OneReadBuffer extends DefaultMaxMessagesRecvByteBufAllocator {
    private final int size;

    /** Buffers of this many octets. */
    OneReadBuffer(int size) {
        this.size = size;
    }

    @Override
    @SuppressWarnings("deprecation") // Netty marks the type of the return value, not what could replace it
    public Handle newHandle() {
        return new OneBufferHandle();
    }

    private final class OneBufferHandle extends MaxMessageHandle {
        // A wrapped buffer's memory is the garbage collector's, so nobody has to release it at the end.
        private final ByteBuf buffer = Unpooled.wrappedBuffer(ByteBuffer.allocateDirect(size));

        @Override
        public ByteBuf allocate(ByteBufAllocator allocator) {
            return buffer.refCnt() == 1 ? buffer.retain().clear() : allocator.ioBuffer(size, size);
        }

        @Override
        public int guess() {
            return size;
        }
    }
}
