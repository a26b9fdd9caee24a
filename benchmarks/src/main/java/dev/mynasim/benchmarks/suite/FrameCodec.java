// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import dev.mynasim.apdu.wire.VpcdDecoder;
import dev.mynasim.apdu.wire.VpcdFrame;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Frames of vpcd with the answer to READ BINARY of 200 octets, beside a copy of the same octets. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first
public class FrameCodec {
    private final byte[] body = new byte[Samples.READ + 2];
    private final VpcdDecoder decoder = new VpcdDecoder();
    private final Taken taken = new Taken();
    private ByteBuffer frame;

    private static final class Taken implements VpcdDecoder.Sink {
        private byte[] body = {};

        @Override
        public void empty() {
            throw new IllegalStateException("an empty frame came out");
        }

        @Override
        public void octet(int value) {
            throw new IllegalStateException("a frame of one octet came out");
        }

        @Override
        public void message(byte[] message) {
            body = message;
        }
    }

    /** Encodes once. */
    @Setup
    public void prepare() {
        Arrays.fill(body, (byte) 0x5A);
        frame = VpcdFrame.encode(body);
    }

    /** Baseline: one copy of the body. */
    @Benchmark
    public byte[] copy() {
        return body.clone();
    }

    /** Body to frame. */
    @Benchmark
    @Against("copy")
    public ByteBuffer encode() {
        return VpcdFrame.encode(body);
    }

    /** Baseline: the length read and the body copied by hand. */
    @Benchmark
    public byte[] decodeByHand() {
        frame.rewind();
        byte[] octets = new byte[frame.getShort()];
        frame.get(octets);
        return octets;
    }

    /** Frame to body. */
    @Benchmark
    @Against("decodeByHand")
    public byte[] decode() {
        frame.rewind();
        decoder.decode(frame, taken);
        return taken.body;
    }
}
