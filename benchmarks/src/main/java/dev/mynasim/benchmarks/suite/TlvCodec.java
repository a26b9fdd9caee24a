// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import dev.mynasim.apdu.tlv.BerTag;
import dev.mynasim.apdu.tlv.BerTlv;
import dev.mynasim.benchmarks.bare.HandParser;
import java.util.List;
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

/**
 * BER-TLV to values and back: two constructed objects and five primitive ones, of a card-verifiable certificate's
 * shape.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first
public class TlvCodec {
    private static final int MODULUS = 256;

    private final BerTag certificate = BerTag.ofHex("7F21");
    private final BerTag body = BerTag.ofHex("7F4E");
    private final List<BerTlv> fields = List.of(
            BerTlv.of(BerTag.ofHex("5F29"), new byte[1]),
            BerTlv.of(BerTag.ofHex("42"), new byte[8]),
            BerTlv.of(BerTag.ofHex("5F20"), new byte[12]),
            BerTlv.of(BerTag.ofHex("5F24"), new byte[6]));
    private final BerTlv signature = BerTlv.of(BerTag.ofHex("5F37"), new byte[MODULUS]);
    private byte[] octets;

    /** Encodes once. */
    @Setup
    public void prepare() {
        octets = encode();
    }

    /** Baseline: one copy. */
    @Benchmark
    public byte[] copy() {
        return octets.clone();
    }

    /** Baseline: the objects counted by hand, without checks and without making any. */
    @Benchmark
    public int walkByHand() {
        return HandParser.objects(octets, 0, octets.length);
    }

    /** All objects as values. */
    @Benchmark
    @Against("walkByHand")
    public BerTlv.Parsed parse() {
        return BerTlv.parse(octets);
    }

    /** Two constructed objects made of the primitive ones, and the octets of the outer one. */
    @Benchmark
    @Against("copy")
    public byte[] encode() {
        return BerTlv.of(certificate, List.of(BerTlv.of(body, fields), signature))
                .octets();
    }
}
