// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.client.CardAnswerException;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile;
import dev.mynasim.connect.OpenedReader;
import dev.mynasim.connect.Patience;
import dev.mynasim.connect.ReaderOpener;
import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.connect.TryGuard;
import dev.mynasim.counter.Counter;
import dev.mynasim.counter.decision.CardEffect;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Fee;
import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.desk.CardOnDesk;
import dev.mynasim.counter.desk.CardTerminal;
import dev.mynasim.counter.desk.Desk;
import dev.mynasim.counter.desk.Job;
import dev.mynasim.counter.desk.Keeper;
import dev.mynasim.counter.desk.Outcome;
import dev.mynasim.counter.desk.PinPad;
import dev.mynasim.counter.desk.RegisterLine;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.world.StandIn;
import dev.mynasim.counter.world.World;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A card in a reader of others: its PINs can be changed by the card's own command, and it can be checked. */
final class ForeignCounter {
    private static final Duration WAIT = Duration.ofSeconds(20);

    private final Console console;
    private final Clock clock;
    private final ReaderSpec reader;
    private final boolean mayBeSpent;

    ForeignCounter(Console console, Clock clock, ReaderSpec reader, boolean mayBeSpent) {
        this.console = console;
        this.clock = clock;
        this.reader = reader;
        this.mayBeSpent = mayBeSpent;
    }

    /** Says how many tries the PINs have left and how long the auth certificate lasts; no try is spent. */
    int check() throws UsageException {
        return with(card -> {
            card.powerUp();
            CardTerminal terminal = new CardTerminal(card);
            for (PinKind kind : PinKind.values()) {
                OptionalInt left = terminal.triesLeft(kind);
                console.line(kind + " PIN: " + (left.isPresent() ? left.getAsInt() + " of " + kind.tries() : "no")
                        + " tries left");
            }
            JpkiClient client = new JpkiClient(card);
            client.select();
            console.line("AUTH certificate: until "
                    + client.readCertificate(JpkiFile.Certificate.AUTH)
                            .getNotAfter()
                            .toInstant());
            return ExitCode.OK;
        });
    }

    /** Changes a PIN after the old one was presented (A-26, P4). */
    int change(PinKind kind, LocalDateTime at, PinPad pad) throws UsageException {
        return with(card -> {
            World world = StandIn.world(at);
            Counter counter = Counter.with(world.policies());
            Decision decision = new Decision.Accepted(
                    "The PIN is changed",
                    List.of(),
                    List.of(
                            Prompt.verify(kind, Prompt.Typist.PERSON, Prompt.Otherwise.STOP),
                            Prompt.set(kind, Prompt.Typist.PERSON)),
                    Fee.FREE,
                    List.of(new CardEffect.ChangePin(kind)),
                    Set.of());
            Outcome outcome = new Desk(world, counter, new RegisterLine(world.ca()), Keeper.NOWHERE)
                    .perform(new Job(
                            StandIn.KEY, decision, null, Optional.of(new CardOnDesk(card, Optional.empty())), pad));
            console.line("outcome: " + outcome.sentence());
            return outcome instanceof Outcome.Done ? ExitCode.OK : ExitCode.FAILED;
        });
    }

    @FunctionalInterface
    private interface Work {
        int on(Icc card) throws IOException, CardAnswerException;
    }

    private int with(Work work) throws UsageException {
        try (OpenedReader opened = new ReaderOpener(Patience.of(WAIT), clock).open(reader)) {
            OnSignal signal = OnSignal.close(opened, true);
            try {
                return work.on(mayBeSpent ? opened.card() : TryGuard.around(opened));
            } finally {
                signal.takeBack();
            }
        } catch (CardAnswerException | IOException e) {
            console.problem("mynasim: " + e.getMessage());
            return ExitCode.FAILED;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
