// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import dev.mynasim.apdu.CommandApdu;
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

/** Parsing a command, beside the copy of its octets that any parser makes at least. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CommandParsing {
    /** READ BINARY, VERIFY, SELECT, and a signature over a SHA-256 DigestInfo. */
    @Param({"00B0000000", "002000800431323334", "00A4040C0AD392F000260100000001"})
    public String command = "";

    private byte[] octets = {};

    /** Reads the parameter. */
    @Setup
    public void readParameter() {
        octets = HexFormat.of().parseHex(command);
    }

    /** The baseline: one copy. */
    @Benchmark
    public byte[] copyOfTheOctets() {
        return octets.clone();
    }

    /** What the card shell does with each command. */
    @Benchmark
    public CommandApdu.Parsed parse() {
        return CommandApdu.parse(octets);
    }
}
