// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import dev.mynasim.benchmarks.bare.Crowd;
import dev.mynasim.benchmarks.bare.ServerProcess;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * READ BINARY of 200 octets by {@value #CONNECTIONS} clients at once, each with a card of its own, from {@code mynasim
 * run} in a process of its own, beside an echo by Netty with as many loops. One thread drives all clients.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SocketThroughput {
    private static final int CONNECTIONS = 64;
    private static final int BATCH = 4_000;

    /** The cards. */
    @State(Scope.Benchmark)
    public static class Cards extends CrowdState {
        @Override
        ServerProcess server() {
            return ServerProcess.cards();
        }

        @Override
        Crowd crowd(ServerProcess server) {
            return new Crowd(
                    server.address(), CONNECTIONS, List.of(Samples.select()), Samples.read200(), Samples.READ + 2);
        }
    }

    /** The echo. */
    @State(Scope.Benchmark)
    public static class Echo extends CrowdState {
        @Override
        ServerProcess server() {
            return ServerProcess.nettyEcho();
        }

        @Override
        Crowd crowd(ServerProcess server) {
            return new Crowd(server.address(), CONNECTIONS, List.of(), Samples.read200(), Samples.READ + 2);
        }
    }

    /** Baseline. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int nettyEcho(Echo echo) {
        return echo.ask(BATCH);
    }

    /** The cards. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    @Against("nettyEcho")
    public int readBinary(Cards cards) {
        return cards.ask(BATCH);
    }
}
