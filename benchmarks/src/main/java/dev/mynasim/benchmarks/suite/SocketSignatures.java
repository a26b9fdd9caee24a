// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import dev.mynasim.benchmarks.bare.BareRsa;
import dev.mynasim.benchmarks.bare.Crowd;
import dev.mynasim.benchmarks.bare.ServerProcess;
import dev.mynasim.pki.TestKeys;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * COMPUTE DIGITAL SIGNATURE over sockets with all processors: four clients for each, each with a card of its own, and
 * {@code mynasim run} in a process of its own. The clients' work is done by the same processors.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SocketSignatures {
    private static final int PER_PROCESSOR = 4;
    private static final int BATCH = 1_024;

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
                    server.address(),
                    PER_PROCESSOR * Runtime.getRuntime().availableProcessors(),
                    List.of(Samples.select(), Samples.verify()),
                    Samples.sign(),
                    Samples.SIGNATURE + 2);
        }
    }

    /** The provider that {@code run} chooses by itself. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH calls prepare() first
    public static class Bare {
        private final byte[] block = CardSignatures.messageRepresentative();
        private Cipher cipher;

        /** A cipher of its own for each thread. */
        @Setup
        public void prepare() throws GeneralSecurityException {
            cipher = BareRsa.privately("auto")
                    .privateOperation((RSAPrivateCrtKey) TestKeys.cardPair(1).getPrivate());
        }

        int sign() throws GeneralSecurityException {
            byte[] signed = block.clone();
            return cipher.doFinal(signed, 0, Samples.SIGNATURE, signed, 0);
        }
    }

    /** Baseline: the bare operation on a thread for each processor. */
    @Benchmark
    @Threads(Threads.MAX)
    public int bareRsaOperation(Bare bare) throws GeneralSecurityException {
        return bare.sign();
    }

    /** The cards. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    @Against("bareRsaOperation")
    public int sign(Cards cards) {
        return cards.ask(BATCH);
    }
}
