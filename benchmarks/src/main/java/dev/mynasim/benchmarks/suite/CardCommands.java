// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.benchmarks.bare.BareCard;
import dev.mynasim.card.rsa.RsaProvider;
import dev.mynasim.card.runtime.SimulatedCard;
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

/** Commands to a card in process, beside the same commands to an equivalent applet in bare jCardSim. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first
public class CardCommands {
    private final byte[] select = Samples.select();
    private final byte[] read = Samples.read200();
    private final byte[] verify = Samples.verify();
    private BareCard bare;
    private SimulatedCard card;

    /** Both with the application selected and the PIN verified. */
    @Setup
    public void prepare() throws LinkException {
        bare = new BareCard();
        card = Samples.verifiedCard(RsaProvider.jdk());
    }

    /** Baseline. */
    @Benchmark
    public byte[] bareSelect() {
        return bare.transmit(select);
    }

    /** SELECT of the JPKI application by name. */
    @Benchmark
    @Against("bareSelect")
    public byte[] select() throws LinkException {
        return card.transmit(select);
    }

    /** Baseline. */
    @Benchmark
    public byte[] bareReadBinary() {
        return bare.transmit(read);
    }

    /** READ BINARY of 200 octets. */
    @Benchmark
    @Against("bareReadBinary")
    public byte[] readBinary() throws LinkException {
        return card.transmit(read);
    }

    /** Baseline. */
    @Benchmark
    public byte[] bareVerify() {
        return bare.transmit(verify);
    }

    /** VERIFY with the right PIN; a try is spent and given back, each time in non-volatile memory. */
    @Benchmark
    @Against("bareVerify")
    public byte[] verify() throws LinkException {
        return card.transmit(verify);
    }
}
