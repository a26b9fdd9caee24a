// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VpcdDecoderTest {
    private final VpcdDecoder decoder = new VpcdDecoder();
    private final RecordingSink sink = new RecordingSink();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 0x7FFF, 0x8000, 0xFFFF})
    void whole(int length) {
        byte[] body = body(length);
        feed(wire(body));
        assertThat(sink.frames).containsExactly(RecordingSink.expected(body));
        assertThat(decoder.midFrame()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 0x7FFF, 0x8000, 0xFFFF})
    void octetByOctet(int length) {
        byte[] body = body(length);
        byte[] wire = wire(body);
        for (int i = 0; i < wire.length; i++) {
            assertThat(sink.frames).isEmpty();
            assertThat(decoder.midFrame()).isEqualTo(i > 0);
            feed(new byte[] {wire[i]});
        }
        assertThat(sink.frames).containsExactly(RecordingSink.expected(body));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 0x7FFF, 0x8000, 0xFFFF})
    void splitAtEveryPosition(int length) {
        byte[] body = body(length);
        byte[] wire = wire(body);
        for (int cut = 0; cut <= wire.length; cut++) {
            CheckingSink checking = new CheckingSink(body);
            VpcdDecoder fresh = new VpcdDecoder();
            boolean early = fresh.decode(ByteBuffer.wrap(wire, 0, cut), checking);
            boolean late = fresh.decode(ByteBuffer.wrap(wire, cut, wire.length - cut), checking);
            assertThat(early).as("cut at %d", cut).isEqualTo(cut == wire.length);
            assertThat(late).as("cut at %d", cut).isNotEqualTo(early);
            assertThat(checking.seen).as("cut at %d", cut).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 100, 0x7FFF, 0xFFFE})
    void aLengthAboveTheLimitIsToldBeforeItsBody(int longest) {
        VpcdDecoder limited = new VpcdDecoder(longest);
        List<Integer> refused = new ArrayList<>();
        VpcdDecoder.Sink limitedSink = new VpcdDecoder.Sink() {
            @Override
            public void empty() {
                sink.empty();
            }

            @Override
            public void octet(int value) {
                sink.octet(value);
            }

            @Override
            public void message(byte[] body) {
                sink.message(body);
            }

            @Override
            public void tooLong(int length) {
                refused.add(length);
            }
        };
        assertThat(limited.decode(ByteBuffer.wrap(wire(body(longest))), limitedSink))
                .isTrue();
        assertThat(sink.frames).containsExactly(RecordingSink.expected(body(longest)));
        ByteBuffer above = ByteBuffer.wrap(wire(body(longest + 1)));
        assertThat(limited.decode(above, limitedSink)).isTrue();
        assertThat(refused).containsExactly(longest + 1);
        assertThat(above.position()).as("the body is left where it is").isEqualTo(2);
    }

    @Test
    void aLimitIsOneOfTheWire() {
        assertThatThrownBy(() -> new VpcdDecoder(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VpcdDecoder(0x10000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void gluedFramesOfEveryLength() {
        List<byte[]> bodies = List.of(body(0), body(1), body(0xFFFF), body(0), body(2), body(0x8000), body(1));
        feed(wire(bodies.toArray(byte[][]::new)));
        assertThat(sink.frames)
                .containsExactlyElementsOf(
                        bodies.stream().map(RecordingSink::expected).toList());
    }

    @Test
    void stopsBehindEachFrameSoThatTheCallerMayPause() {
        ByteBuffer in = ByteBuffer.wrap(HexFormat.of().parseHex("000101" + "000104" + "0002"));
        assertThat(decoder.decode(in, sink)).isTrue();
        assertThat(in.remaining()).isEqualTo(5);
        assertThat(decoder.decode(in, sink)).isTrue();
        assertThat(decoder.decode(in, sink)).isFalse();
        assertThat(in.hasRemaining()).isFalse();
        assertThat(sink.frames).containsExactly("octet 01", "octet 04");
        assertThat(decoder.midFrame()).isTrue();
    }

    @Test
    void everyValueOfTheOneOctet() {
        for (int value = 0; value < 256; value++) {
            feed(new byte[] {0, 1, (byte) value});
            assertThat(sink.frames.get(value)).isEqualTo("octet %02x".formatted(value));
        }
    }

    @Test
    void aSinkThatThrowsLeavesTheDecoderBeforeTheNextFrame() {
        ByteBuffer in = ByteBuffer.wrap(HexFormat.of().parseHex("00020102" + "000104"));
        assertThatThrownBy(() -> decoder.decode(in, new ThrowingSink())).hasMessage("the sink's own");
        assertThat(decoder.decode(in, sink)).isTrue();
        assertThat(sink.frames).containsExactly("octet 04");
    }

    @Test
    void eachMessageIsAnArrayOfItsOwn() {
        feed(wire(body(4), new byte[] {9, 9, 9, 9}));
        assertThat(sink.frames)
                .containsExactly(RecordingSink.expected(body(4)), RecordingSink.expected(new byte[] {9, 9, 9, 9}));
    }

    private void feed(byte[] octets) {
        ByteBuffer in = ByteBuffer.wrap(octets);
        while (decoder.decode(in, sink)) {
            // one frame a turn
        }
        assertThat(in.hasRemaining()).isFalse();
    }

    private static byte[] body(int length) {
        byte[] body = new byte[length];
        new Random(length).nextBytes(body);
        return body;
    }

    /** Written here octet by octet, not with the encoder under test. */
    private static byte[] wire(byte[]... bodies) {
        byte[] wire = new byte[Arrays.stream(bodies).mapToInt(b -> b.length + 2).sum()];
        int at = 0;
        for (byte[] body : bodies) {
            wire[at++] = (byte) (body.length / 256);
            wire[at++] = (byte) (body.length % 256);
            System.arraycopy(body, 0, wire, at, body.length);
            at += body.length;
        }
        return wire;
    }

    /** Compares without making text: 65,538 splits of 65,535 octets are checked with it. */
    private static final class CheckingSink implements VpcdDecoder.Sink {
        private final byte[] body;
        private int seen;

        CheckingSink(byte[] body) {
            this.body = body;
        }

        @Override
        public void empty() {
            check(new byte[0]);
        }

        @Override
        public void octet(int value) {
            check(new byte[] {(byte) value});
        }

        @Override
        public void message(byte[] message) {
            check(message);
        }

        private void check(byte[] told) {
            if (!Arrays.equals(told, body)) {
                throw new AssertionError("another body than was sent");
            }
            seen++;
        }
    }

    private static final class ThrowingSink implements VpcdDecoder.Sink {
        @Override
        public void empty() {
            throw new IllegalStateException("the sink's own");
        }

        @Override
        public void octet(int value) {
            throw new IllegalStateException("the sink's own");
        }

        @Override
        public void message(byte[] body) {
            throw new IllegalStateException("the sink's own");
        }
    }
}
