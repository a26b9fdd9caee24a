// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The decoder against a model that has the whole stream before it and cuts it with plain arithmetic. */
class VpcdDecoderPropertyTest {
    @Property(tries = 500)
    void anyStreamInAnyChunksGivesTheFramesOfTheModel(
            @ForAll("streams") byte[] stream, @ForAll("chunkSizes") List<Integer> chunkSizes) {
        RecordingSink sink = new RecordingSink();
        VpcdDecoder decoder = new VpcdDecoder();
        int at = 0;
        for (int turn = 0; at < stream.length; turn++) {
            int size = Math.min(chunkSizes.get(turn % chunkSizes.size()), stream.length - at);
            ByteBuffer chunk = ByteBuffer.wrap(stream, at, size);
            while (decoder.decode(chunk, sink)) {
                // one frame a turn
            }
            at += size;
        }
        Model model = Model.of(stream);
        assertThat(sink.frames).isEqualTo(model.frames);
        assertThat(decoder.midFrame()).isEqualTo(model.rest > 0);
    }

    /** What the encoder writes, the model cuts. */
    @Property(tries = 200)
    void encodedBodiesComeBack(@ForAll("bodies") List<byte[]> bodies) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        bodies.forEach(body -> wire.writeBytes(VpcdFrame.encode(body).array()));
        assertThat(Model.of(wire.toByteArray()).frames)
                .isEqualTo(bodies.stream().map(RecordingSink::expected).toList());
    }

    /** Frames of mixed lengths, cut off anywhere. */
    @Provide
    Arbitrary<byte[]> streams() {
        return bodies().flatMap(bodies -> {
            ByteArrayOutputStream wire = new ByteArrayOutputStream();
            for (byte[] body : bodies) {
                wire.write(body.length >> 8);
                wire.write(body.length);
                wire.writeBytes(body);
            }
            return Arbitraries.integers().between(0, 40).map(lost -> {
                byte[] whole = wire.toByteArray();
                return Arrays.copyOf(whole, Math.max(0, whole.length - lost));
            });
        });
    }

    @Provide
    Arbitrary<List<byte[]>> bodies() {
        Arbitrary<Integer> lengths = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(0, 1, 2)),
                Tuple.of(4, Arbitraries.integers().between(3, 600)),
                Tuple.of(1, Arbitraries.of(0x7FFF, 0x8000, 0xFFFF)));
        return lengths.map(VpcdDecoderPropertyTest::pattern).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Integer>> chunkSizes() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(1, 70_000))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static byte[] pattern(int length) {
        byte[] body = new byte[length];
        for (int i = 0; i < length; i++) {
            body[i] = (byte) (i * 31 + length);
        }
        return body;
    }

    private record Model(List<String> frames, int rest) {
        static Model of(byte[] stream) {
            List<String> frames = new ArrayList<>();
            int at = 0;
            while (stream.length - at >= 2) {
                int end = at + 2 + (stream[at] & 0xFF) * 256 + (stream[at + 1] & 0xFF);
                if (end > stream.length) {
                    break;
                }
                frames.add(RecordingSink.expected(Arrays.copyOfRange(stream, at + 2, end)));
                at = end;
            }
            return new Model(frames, stream.length - at);
        }
    }
}
