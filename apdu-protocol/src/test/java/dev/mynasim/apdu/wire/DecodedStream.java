// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What a decoder made of the segments of a stream. */
final class DecodedStream {
    private final FrameDecoder decoder;
    private final List<ReaderRequest> requests = new ArrayList<>();
    private String refusal = "";

    DecodedStream(FrameDecoder decoder) {
        this.decoder = decoder;
    }

    /** Gives it a segment, frame by frame as a connection would. */
    void take(byte[] stream, int from, int to) {
        ByteBuffer in = ByteBuffer.wrap(stream, from, to - from);
        Decoded decoded = decoder.decode(in);
        while (decoded instanceof Decoded.Frame frame) {
            requests.add(frame.request());
            decoded = decoder.decode(in);
        }
        if (decoded instanceof Decoded.Malformed malformed) {
            refusal = malformed.reason().name();
            assertThat(malformed.what()).isNotBlank();
        } else if (decoded instanceof Decoded.TooLong) {
            refusal = "TOO_LONG";
        } else {
            assertThat(in.hasRemaining()).as("all is taken").isFalse();
            assertThat(refusal).as("a refusal is for ever").isEmpty();
        }
    }

    List<ReaderRequest> requests() {
        return List.copyOf(requests);
    }

    /** The reason of the first bad frame; empty when there was none. */
    String refusal() {
        return refusal;
    }

    boolean midFrame() {
        return decoder.midFrame();
    }

    /** The word of the vectors for a request. */
    static String asks(ReaderRequest request) {
        if (request instanceof ReaderRequest.PowerUp) {
            return "power-up";
        }
        if (request instanceof ReaderRequest.PowerDown) {
            return "power-down";
        }
        if (request instanceof ReaderRequest.Reset) {
            return "reset";
        }
        return request instanceof ReaderRequest.Hello ? "hello" : "command";
    }
}
