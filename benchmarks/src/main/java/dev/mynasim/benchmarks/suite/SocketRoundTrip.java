// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import dev.mynasim.benchmarks.bare.OneClient;
import dev.mynasim.benchmarks.bare.ServerProcess;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * READ BINARY of 200 octets by one client over a loopback socket from {@code mynasim run} in a process of its own,
 * beside two echoes that answer the same number of octets with the same number. Its p50 is the figure that counts.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SocketRoundTrip {
    /** A server and a client of it. */
    abstract static class Pair {
        @SuppressWarnings("NullAway.Init") // JMH calls start() first
        private ServerProcess server;

        @SuppressWarnings("NullAway.Init") // JMH calls start() first
        private OneClient client;

        abstract ServerProcess server();

        abstract void prepare(OneClient fresh) throws IOException;

        /** Starts the server and connects. */
        @Setup
        public void start() throws IOException {
            server = server();
            client = new OneClient(server.address(), Samples.read200(), Samples.READ + 2);
            prepare(client);
        }

        /** Ends both. */
        @TearDown
        public void end() throws IOException {
            client.close();
            server.close();
        }

        byte[] ask() throws IOException {
            return client.ask();
        }
    }

    /** The card. */
    @State(Scope.Thread)
    public static class Card extends Pair {
        @Override
        ServerProcess server() {
            return ServerProcess.cards();
        }

        @Override
        void prepare(OneClient fresh) throws IOException {
            fresh.prepare(Samples.select());
        }
    }

    /** The blocking echo. */
    @State(Scope.Thread)
    public static class Blocking extends Pair {
        @Override
        ServerProcess server() {
            return ServerProcess.blockingEcho();
        }

        @Override
        void prepare(OneClient fresh) {}
    }

    /** The echo by Netty. */
    @State(Scope.Thread)
    public static class Netty extends Pair {
        @Override
        ServerProcess server() {
            return ServerProcess.nettyEcho();
        }

        @Override
        void prepare(OneClient fresh) {}
    }

    /** Baseline. */
    @Benchmark
    public byte[] blockingEcho(Blocking pair) throws IOException {
        return pair.ask();
    }

    /** What Netty alone costs. */
    @Benchmark
    @Against("blockingEcho")
    public byte[] nettyEcho(Netty pair) throws IOException {
        return pair.ask();
    }

    /** The card. */
    @Benchmark
    @Against("blockingEcho")
    public byte[] readBinary(Card pair) throws IOException {
        return pair.ask();
    }
}
