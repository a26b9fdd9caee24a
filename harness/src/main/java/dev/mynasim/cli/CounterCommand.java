// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.counter.Counter;
import dev.mynasim.counter.calendar.CalendarRangeException;
import dev.mynasim.counter.calendar.Japan;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.Notation;
import dev.mynasim.counter.desk.Outcome;
import dev.mynasim.counter.desk.PinPad;
import dev.mynasim.counter.desk.Reception;
import dev.mynasim.counter.file.RequestReader;
import dev.mynasim.counter.file.VisitReader;
import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.rule.Rule;
import dev.mynasim.counter.story.Telling;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.counter.visit.Visit;
import dev.mynasim.counter.world.World;
import dev.mynasim.pki.Holder;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.SettingsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mynasim counter}: a procedure of the municipal counter on a card. */
@Command(
        name = "counter",
        description = {
            "Does what a municipal counter does with a card: asks for PINs, decides by the rules, writes card and CA.",
            "Whatever interrupts it, the old certificates or the new ones are whole; the next visit settles the rest."
        },
        mixinStandardHelpOptions = true)
final class CounterCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;
    private final @Nullable Function<String, char[]> typist;

    @Mixin
    private CounterVisitOptions visit = new CounterVisitOptions();

    @Option(names = "--card", paramLabel = "FILE", description = "The card file (mynasim card new makes one).")
    private @Nullable Path card;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "The CA's register; made when it is not there. The town's registers are kept beside it.")
    private @Nullable Path ca;

    @Option(
            names = "--reader",
            paramLabel = "READER",
            converter = ReaderOption.class,
            description = "A card in this reader instead: PINs can be changed and the card checked, and no more.")
    private @Nullable ReaderSpec reader;

    @Option(
            names = "--allow-destructive",
            description = "With --reader: also spend tries of a card that may be a real one.")
    private boolean allowDestructive;

    @Option(names = "--at", paramLabel = "MOMENT", description = "Date and time in Japan (default: now).")
    private @Nullable String at;

    @Option(names = "--address", paramLabel = "TEXT", description = "With a move: the new address.")
    private @Nullable String address;

    @Option(
            names = "--pins",
            paramLabel = "FILE",
            description = "Types PINs from a file: juki = 3456, new-auth = 1111.")
    private @Nullable Path pins;

    /** @param typist asks for a PIN without echo; null where nobody sits at a terminal */
    CounterCommand(Console console, Clock clock, @Nullable Function<String, char[]> typist) {
        this.console = console;
        this.clock = clock;
        this.typist = typist;
    }

    /** The command at this process's own terminal. */
    static CounterCommand atTerminal(Console console, Clock clock) {
        return new CounterCommand(console, clock, typist(System.console()));
    }

    private static @Nullable Function<String, char[]> typist(java.io.@Nullable Console own) {
        return own == null || !Terminal.isTerminal(own) ? null : prompt -> own.readPassword("%s", prompt);
    }

    @Override
    public Integer call() throws UsageException {
        Path file = card;
        if ((file == null) == (reader == null)) {
            throw new UsageException("say which card: --card FILE, with --ca FILE, or --reader READER");
        }
        try {
            LocalDateTime moment = moment();
            if (reader != null) {
                return foreign(reader, moment);
            }
            if (ca == null || file == null) {
                throw new UsageException("--ca FILE names the CA's register; it is made when it is not there");
            }
            try (TownHall hall = TownHall.open(file, ca, moment)) {
                hall.notes().forEach(console::line);
                return receive(hall, visit.fields(moment));
            }
        } catch (SettingsException | IllegalArgumentException | CalendarRangeException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private int foreign(ReaderSpec spec, LocalDateTime moment) throws UsageException, SettingsException {
        ForeignCounter foreign = new ForeignCounter(console, clock, spec, allowDestructive);
        if (visit.isEmpty()) {
            return foreign.check();
        }
        if (RequestReader.read(visit.fields(moment).get("request")) instanceof Request.ChangePin change) {
            return foreign.change(change.pin(), moment, pad());
        }
        throw new UsageException(
                "a card in a reader of others cannot be written as an issuer does it; there a PIN can be"
                        + " changed (change-pin pin=AUTH) and, without a request, the card is checked; for the rest give"
                        + " --card FILE");
    }

    private int receive(TownHall hall, Fields fields) throws UsageException, SettingsException {
        World world = hall.world();
        Visit asked = VisitReader.read(fields, world.dossier(hall.resident()));
        Counter counter = Counter.with(world.policies());
        Reception reception = new Reception(world, counter, hall.desk(counter));
        Reception.Caller asking = caller(hall, asked, (prompt, time) -> Optional.empty());
        Decision decision = reception.decide(asking);
        tell(decision);
        boolean typing = decision instanceof Decision.Accepted accepted
                && !accepted.prompts().isEmpty();
        Reception.Handled handled = reception.perform(typing ? caller(hall, asked, pad()) : asking, decision);
        if (!handled.decision().equals(decision)) {
            tell(handled.decision());
        }
        console.line("outcome: " + handled.outcome().sentence());
        boolean done = decision instanceof Decision.Accepted && handled.outcome() instanceof Outcome.Done;
        return done || decision instanceof Decision.WaitForReply ? ExitCode.OK : ExitCode.FAILED;
    }

    private Reception.Caller caller(TownHall hall, Visit asked, PinPad pad) {
        return new Reception.Caller(
                hall.resident(),
                asked.request(),
                asked.applicant(),
                asked.documents(),
                asked.place(),
                asked.systemDown(),
                changed(hall),
                Optional.of(hall.card()),
                pad);
    }

    private void tell(Decision decision) {
        console.line(Telling.decision(decision));
        for (Rule rule : decision.rules()) {
            String mark = rule.mark().name().toLowerCase(Locale.ROOT);
            console.line("  %-5s %-11s %s".formatted(rule.id(), mark, rule.sentence()));
        }
        List<Effect> effects = Telling.effects(decision);
        if (!effects.isEmpty()) {
            console.line("then: " + effects.stream().map(Notation::of).collect(Collectors.joining(", ")));
        }
    }

    private @Nullable Person changed(TownHall hall) {
        if (address == null) {
            return null;
        }
        Person person = hall.world().resident(hall.resident()).person();
        Holder old = person.holder();
        return person.with(Holder.withoutSubstitutes(old.name(), old.sex(), old.birthDate(), address));
    }

    private PinPad pad() throws UsageException {
        if (pins != null) {
            return PinEntry.fromFile(PinFile.read(pins));
        }
        if (typist == null) {
            throw new UsageException("there is no terminal to type PINs at; give --pins FILE");
        }
        return PinEntry.interactive(typist);
    }

    private LocalDateTime moment() throws UsageException {
        if (at == null) {
            return LocalDateTime.ofInstant(clock.instant(), Japan.ZONE);
        }
        try {
            return LocalDateTime.parse(at);
        } catch (DateTimeException e) {
            throw new UsageException(
                    "--at: \"" + at + "\" is no moment; write 2026-09-01T10:00, as clocks in Japan show");
        }
    }
}
