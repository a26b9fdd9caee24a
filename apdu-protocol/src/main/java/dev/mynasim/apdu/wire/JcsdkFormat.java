// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import dev.mynasim.apdu.wire.Decoded.Malformed;
import dev.mynasim.apdu.wire.Decoded.Reason;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The frames of the Oracle Java Card SDK and JCardEngine (virtual-reader.md, other front ends): four octets, of which
 * the first is the kind and the other three are the length of the data, big endian.
 *
 * <p>{@code 00} is an APDU both ways, {@code F0} asks for the answer to reset and brings it, {@code FE} takes the power
 * away and has no answer: the connection ends instead. That {@code F0} is the power-up, and on a card with power a
 * reset, is how JCardEngine's server of 2025 reads it; the sheet is silent. INFERRED: {@code F0} and {@code FE} with
 * data are bad frames (clients send none, servers of before 2025 did not read any).
 */
final class JcsdkFormat implements HeaderDecoder.Format {
    private static final int APDU = 0x00;
    private static final int ATR = 0xF0;
    private static final int POWER_DOWN = 0xFE;
    private static final int LENGTH_BITS = 24;

    /** The most octets of data that the length can tell. */
    static final int MAX_LENGTH = (1 << LENGTH_BITS) - 1;

    @Override
    public int length(int header) {
        return header & MAX_LENGTH;
    }

    @Override
    public @Nullable Malformed refusal(int header) {
        int kind = kind(header);
        if (kind != APDU && kind != ATR && kind != POWER_DOWN) {
            return new Malformed(Reason.UNKNOWN_KIND, "a frame of the unknown kind %02X".formatted(kind));
        }
        if (kind != APDU && length(header) > 0) {
            return new Malformed(
                    Reason.WRONG_LENGTH,
                    "a frame of kind %02X with %d octets of data, and there are none in it"
                            .formatted(kind, length(header)));
        }
        return null;
    }

    @Override
    public ReaderRequest request(int header, byte[] body) {
        return switch (kind(header)) {
            case ATR -> new ReaderRequest.PowerUp();
            case POWER_DOWN -> new ReaderRequest.PowerDown();
            default -> new ReaderRequest.Command(body);
        };
    }

    static ByteBuffer encode(ReaderAnswer answer) {
        if (answer instanceof ReaderAnswer.Atr atr) {
            return frame(ATR, atr.octets());
        }
        if (answer instanceof ReaderAnswer.Response response) {
            return frame(APDU, response.octets());
        }
        if (answer instanceof ReaderAnswer.PoweredDown) {
            return ByteBuffer.allocate(0);
        }
        throw Dialect.noSuchAnswer(Dialect.JCSDK, answer);
    }

    private static ByteBuffer frame(int kind, byte[] data) {
        return ByteBuffer.allocate(HeaderDecoder.HEADER_LENGTH + data.length)
                .putInt(kind << LENGTH_BITS | data.length)
                .put(data)
                .flip();
    }

    private static int kind(int header) {
        return header >>> LENGTH_BITS;
    }
}
