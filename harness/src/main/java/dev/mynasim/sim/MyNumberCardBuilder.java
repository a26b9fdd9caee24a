// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sim;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.rsa.RsaProvider;
import dev.mynasim.card.rsa.RsaSource;
import dev.mynasim.card.runtime.CardParts;
import dev.mynasim.card.store.Durability;
import dev.mynasim.card.store.StoreException;
import dev.mynasim.fault.FaultMarks;
import dev.mynasim.fault.FaultPlan;
import dev.mynasim.fault.FaultPlanFile;
import dev.mynasim.fault.FaultyIcc;
import dev.mynasim.reader.RemovableIcc;
import dev.mynasim.timing.Pause;
import dev.mynasim.timing.RealPause;
import dev.mynasim.timing.TimedIcc;
import dev.mynasim.timing.TimingFile;
import dev.mynasim.timing.TimingProfile;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.trace.TraceEvent;
import dev.mynasim.trace.TracingIcc;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A card in the making. Not safe for threads. What is not said is as on a new card that works at once. */
public final class MyNumberCardBuilder {
    private String persona = "adult";
    private @Nullable String profile;
    private int cardNumber;
    private @Nullable Path file;
    private Durability durability = Durability.FILE_FSYNC;
    private FaultPlan faults = FaultPlan.NONE;
    private @Nullable TimingProfile timing;
    private InstantSource clock = InstantSource.system();
    private RandomGenerator random = new SecureRandom();
    private RsaSource rsa = RsaProvider.jdk();
    private @Nullable Pause pause;
    private @Nullable Consumer<? super TraceEvent> trace;

    MyNumberCardBuilder() {}

    /**
     * Whose card.
     *
     * @param nameOrPath a bundled persona's name, or the path of a file (.yaml, .yml, .json)
     */
    public MyNumberCardBuilder persona(String nameOrPath) {
        persona = nameOrPath;
        return this;
    }

    /**
     * What kind of card; the persona's usual kind when it is not said.
     *
     * @param nameOrPath a bundled card profile's name, or the path of a file
     */
    public MyNumberCardBuilder profile(String nameOrPath) {
        profile = nameOrPath;
        return this;
    }

    /**
     * Which of the persona's cards: each number has certificates and serial numbers of its own.
     *
     * @param number 0 for the first
     */
    public MyNumberCardBuilder cardNumber(int number) {
        cardNumber = number;
        return this;
    }

    /** A card file instead of a persona: every change is written back to it, as with {@code run --card}. */
    public MyNumberCardBuilder file(Path cardFile) {
        return file(cardFile, Durability.FILE_FSYNC);
    }

    /**
     * A card file instead of a persona.
     *
     * @param level what a change survives once the card has answered
     */
    public MyNumberCardBuilder file(Path cardFile, Durability level) {
        file = cardFile;
        durability = level;
        return this;
    }

    /** What is to go wrong. */
    public MyNumberCardBuilder faults(FaultPlan plan) {
        faults = plan;
        return this;
    }

    /**
     * What is to go wrong, from a file.
     *
     * @throws IllegalArgumentException when it cannot be used, with file, line and field
     */
    public MyNumberCardBuilder faults(Path plan) {
        try {
            return faults(FaultPlanFile.read(plan));
        } catch (SettingsException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * How long things take; nothing takes time when it is not said.
     *
     * @param nameOrFile a bundled timing profile's name, or a file
     * @throws IllegalArgumentException when there is none, or it cannot be used
     */
    public MyNumberCardBuilder timing(String nameOrFile) {
        try {
            timing = TimingFile.find(nameOrFile);
            return this;
        } catch (SettingsException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Where times come from: of issue, for personas with relative dates, and of trace events. */
    public MyNumberCardBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /** Where GET CHALLENGE takes its octets from, and times with a distribution. */
    public MyNumberCardBuilder random(RandomGenerator generator) {
        random = generator;
        return this;
    }

    /**
     * Who makes the card's signatures; the JDK when it is not said. A native library is faster, and takes some hundred
     * milliseconds to load, once.
     */
    public MyNumberCardBuilder rsa(RsaSource source) {
        rsa = source;
        return this;
    }

    /**
     * How slow cards, faults and the applications for reader tests wait; in real time when it is not said. Stays the
     * caller's.
     */
    public MyNumberCardBuilder pause(Pause waiting) {
        pause = waiting;
        return this;
    }

    /** Is told each event between reader and card, PINs masked, in the reader's thread. */
    public MyNumberCardBuilder trace(Consumer<? super TraceEvent> listener) {
        trace = listener;
        return this;
    }

    /**
     * Makes the card, or opens its file.
     *
     * @throws IllegalArgumentException when the persona, the profile or the card file cannot be used: says why, and
     *     what to do
     */
    public MyNumberCard build() {
        CardSource source = file == null
                ? new CardSource.Made(persona, profile, cardNumber)
                : new CardSource.Kept(file, durability);
        RealPause own = new RealPause();
        Pause waiting = pause == null ? own : pause;
        try {
            CardSource.Taken taken = source.take(clock.instant(), new CardParts(random, rsa, waiting::hold));
            return round(taken, waiting, own::close);
        } catch (DataFileException | StoreException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private MyNumberCard round(CardSource.Taken taken, Pause waiting, Runnable endWaiting) {
        Icc timed = timing == null || timing.isNone()
                ? taken.card()
                : new TimedIcc(taken.card(), timing, waiting, new Random(random.nextLong()));
        FaultMarks marks = new FaultMarks();
        // Without a trace nobody would take the marks away.
        FaultyIcc faulty = new FaultyIcc(timed, faults, waiting, trace == null ? fault -> {} : marks);
        RemovableIcc removable = new RemovableIcc(faulty, waiting::nanos);
        Icc outermost = trace == null ? removable : new TracingIcc(removable, clock, marks, trace);
        return new MyNumberCard(taken, faulty, removable, outermost, endWaiting);
    }
}
