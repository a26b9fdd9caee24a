// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.wire.VpcdFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/** The answer to the ATR poll, built once and sent for as long as the ATR is the same. For one event loop. */
final class AtrFrame {
    private @Nullable Atr atr;
    private ByteBuf frame = Unpooled.EMPTY_BUFFER;

    /** The frame for this ATR, to be written and so released once. */
    ByteBuf of(Atr wanted) {
        if (atr == null || !wanted.equals(atr)) {
            release();
            frame = build(wanted);
            atr = wanted;
        }
        if (frame.refCnt() > 1) {
            // The one before is still on its way, its reader index with it.
            return frame.copy(0, frame.writerIndex());
        }
        return frame.retain().readerIndex(0);
    }

    /** Gives the memory back; frames on their way are not touched. */
    void release() {
        frame.release();
        frame = Unpooled.EMPTY_BUFFER;
        atr = null;
    }

    private static ByteBuf build(Atr atr) {
        byte[] octets = atr.octets();
        // Pooled, though it lives long: such a buffer knows its address, which Netty asks for at each write and which
        // costs an unpooled one 72 octets where there is no Unsafe (JDK 25).
        return PooledByteBufAllocator.DEFAULT
                .directBuffer(VpcdFrame.HEADER_LENGTH + octets.length)
                .writeBytes(VpcdFrame.encode(octets));
    }
}
