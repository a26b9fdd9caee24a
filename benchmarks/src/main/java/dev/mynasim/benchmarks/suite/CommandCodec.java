// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.benchmarks.bare.HandParser;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Command APDUs to values and back, beside the copy of its octets and the least that a parser can do. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls readParameter() first
public class CommandCodec {
    /** READ BINARY without data; SELECT by name with ten octets. */
    @Param({"00B08A00C8", "00A4040C0AD392F000260100000001"})
    public String command = "";

    private byte[] octets;
    private CommandApdu parsed;

    /** Reads the parameter. */
    @Setup
    public void readParameter() {
        octets = HexFormat.of().parseHex(command);
        if (!(CommandApdu.parse(octets) instanceof CommandApdu.WellFormed wellFormed)) {
            throw new IllegalStateException(command + " is no command");
        }
        parsed = wellFormed.command();
    }

    /** Baseline: one copy. */
    @Benchmark
    public byte[] copy() {
        return octets.clone();
    }

    /** Baseline: header, data and length by hand, without checks. */
    @Benchmark
    public HandParser.Command parseByHand() {
        return HandParser.command(octets);
    }

    /** What the card shell does with each command. */
    @Benchmark
    @Against("parseByHand")
    public CommandApdu.Parsed parse() {
        return CommandApdu.parse(octets);
    }

    /** A command's octets. */
    @Benchmark
    @Against("copy")
    public byte[] encode() {
        return parsed.octets();
    }
}
