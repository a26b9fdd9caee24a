// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import com.licel.jcardsim.base.Simulator;
import com.licel.jcardsim.base.SimulatorRuntime;
import com.licel.jcardsim.samples.HelloWorldApplet;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javacard.framework.AID;
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

/** Commands to a card in process, beside a bare jCardSim command. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CardCommands {
    private static final byte[] HELLO_NAME = HexFormat.of().parseHex("F000000001");
    private static final byte[] HELLO = HexFormat.of().parseHex("8001000000");
    private static final byte[] READ_200 = HexFormat.of().parseHex("00B08A00C8");
    private static final byte[] QUERY = HexFormat.of().parseHex("00200098");
    private static final byte[] VERIFY = HexFormat.of().parseHex("002000980431323334");
    private static final byte[] SELECT = HexFormat.of().parseHex("00A4040C0AD392F000260100000001");

    private final Simulator bareSimulator = new Simulator(new SimulatorRuntime());
    private final SimulatedCard card = CardBlueprint.of(image()).newCard(new Random(1));

    /** A card with the JPKI application selected and the auth PIN verified, and a bare simulator. */
    @Setup
    public void prepare() throws LinkException {
        bareSimulator.installApplet(new AID(HELLO_NAME, (short) 0, (byte) HELLO_NAME.length), HelloWorldApplet.class);
        bareSimulator.selectApplet(new AID(HELLO_NAME, (short) 0, (byte) HELLO_NAME.length));
        card.powerUp();
        card.transmit(SELECT);
        card.transmit(VERIFY);
    }

    /** Baseline of the short commands: jCardSim's own sample applet without the card shell. */
    @Benchmark
    public byte[] bareJCardSimCommand() {
        return bareSimulator.transmitCommand(HELLO);
    }

    /** READ BINARY of 200 octets. */
    @Benchmark
    public byte[] readBinary200() throws LinkException {
        return card.transmit(READ_200);
    }

    /** The retry query. */
    @Benchmark
    public byte[] retryQuery() throws LinkException {
        return card.transmit(QUERY);
    }

    /** VERIFY with the right PIN. */
    @Benchmark
    public byte[] verify() throws LinkException {
        return card.transmit(VERIFY);
    }

    static CardImage image() {
        try {
            return Personalization.withTestRoots()
                    .personalize(Library.persona("adult"), Library.profile("plastic-contact"));
        } catch (DataFileException e) {
            throw new IllegalStateException(e);
        }
    }
}
