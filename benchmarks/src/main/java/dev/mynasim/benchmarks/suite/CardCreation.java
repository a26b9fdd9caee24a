// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.benchmarks.bare.BareCard;
import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.perso.CardProfile;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.rsa.RsaProvider;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import java.time.Instant;
import java.util.Random;
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

/** A card made and restored in each way, up to its first power, beside a bare jCardSim runtime with one applet. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first
public class CardCreation {
    private static final Instant DAY = Instant.parse("2027-01-15T00:00:00Z");
    private static final int NUMBERS = 100_000;

    /** Coprime to the number of numbers, so that all come, far apart. */
    private static final int STRIDE = 7_919;

    private final Random random = new Random(1);
    private final Personalization personalization = Personalization.withTestRoots();
    private final byte[] verify = Samples.verify();
    private Persona persona;
    private CardProfile profile;
    private CardBlueprint blueprint;
    private String document;
    private SimulatedCard restored;
    private int number;

    /** What cards are made from. */
    @Setup
    public void prepare() throws LinkException, DataFileException {
        persona = Library.persona("adult");
        profile = Library.profile("plastic-contact");
        blueprint = CardBlueprint.of(Samples.image());
        document = CardFile.make(persona, profile, Issuing.DEFAULT).toText();
        restored = Samples.verifiedCard(RsaProvider.jdk());
        restored.snapshots().take("before");
    }

    /** Baseline: a runtime with one applet, selected. */
    @Benchmark
    public BareCard bareRuntime() {
        return new BareCard();
    }

    /** A card from a persona that is laid out already. */
    @Benchmark
    @Against("bareRuntime")
    public SimulatedCard fromBlueprint() {
        return powered(blueprint);
    }

    /** A card from a persona, with a number of its own among 100,000: certificates, files, layout. */
    @Benchmark
    @Against("bareRuntime")
    public SimulatedCard fromPersona() throws DataFileException {
        number = (number + STRIDE) % NUMBERS;
        return powered(CardBlueprint.of(personalization.personalize(persona, profile, new Issuing(DAY, number))));
    }

    /** A card from the text of its card file, checksum included, disk not. */
    @Benchmark
    @Against("bareRuntime")
    public SimulatedCard fromCardFile() throws DataFileException {
        return powered(
                CardBlueprint.of(CardFile.parse("benchmark.card", document).image()));
    }

    /** A snapshot restored after one VERIFY, whose time is in it, so that there is something to restore. */
    @Benchmark
    @Against("bareRuntime")
    public byte[] restoreSnapshot() throws LinkException {
        byte[] answer = restored.transmit(verify);
        restored.snapshots().restore("before");
        return answer;
    }

    private SimulatedCard powered(CardBlueprint layout) {
        SimulatedCard card = layout.newCard(random);
        card.powerUp();
        return card;
    }
}
