// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.runtime.CardParts;
import dev.mynasim.reader.ServerGate;
import dev.mynasim.reader.Transport;
import dev.mynasim.timing.RealPause;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mynasim run}: cards in slots of vpcd and behind sockets until the process ends. */
@Command(
        name = "run",
        description = {
            "Puts a card into a slot of vpcd, the virtual reader of pcscd, or lets readers connect to it, until you end"
                    + " it (Ctrl-C).",
            "Several readers at once, with a card each: run --vpcd adult@127.0.0.1:35963 --vpcd child@127.0.0.1:35964"
                    + " --listen taro.card@127.0.0.1:0"
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final int MOST_LOOPS = 4;

    private final Console console;
    private final Clock clock;

    @Mixin
    private CardOptions cardOptions = new CardOptions();

    @Mixin
    private FaultOptions faultOptions = new FaultOptions();

    @Mixin
    private CardFileOptions cardFile = new CardFileOptions();

    @Mixin
    private PlaceOptions placeOptions = new PlaceOptions();

    @Mixin
    private GateOptions gateOptions = new GateOptions();

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description = "Write this JSON file once PC/SC programs find every card of --vpcd and every --listen takes"
                    + " connections; remove it when that is over.")
    private @Nullable Path readyPath;

    @Mixin
    private TraceOptions traceOptions = new TraceOptions();

    @Mixin
    private RsaOptions rsaOptions = new RsaOptions();

    RunCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageException, IOException, InterruptedException {
        FaultOptions.Chosen disturbance = faultOptions.choose();
        PlaceOptions.Chosen places = placeOptions.choose(gateOptions);
        cardFile.check(places.needsUsualCard(), places.namesCardFile());
        ServerGate gate = gateOptions.choose();
        RealPause pause = new RealPause();
        CardParts parts = new CardParts(new SecureRandom(), rsaOptions.choose(console), pause::hold);
        // Loading the network's classes takes as long as making the card: both at once.
        int threads =
                places.doors().isEmpty() ? 1 : Math.min(Runtime.getRuntime().availableProcessors(), MOST_LOOPS);
        CompletableFuture<EventLoopGroup> network =
                CompletableFuture.supplyAsync(() -> Transport.best().newGroup(threads, "reader"));
        CardBox box = new CardBox(clock, console, parts);
        try {
            CardPlan plan =
                    CardPlan.of(places, box, cardFile.durability(), () -> cardFile.open(cardOptions, clock, box));
            ReadyFile readyFile = readyPath == null ? null : ReadyFile.at(readyPath);
            Traces traces = traceOptions.open(console);
            disturbance.announce(console);
            run(plan, places, disturbance, traces, readyFile, network.join(), box, pause)
                    .start(plan, gate, places.limits());
        } catch (UsageException e) {
            box.close();
            CardRun.endLoops(network.join());
            throw e;
        }
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }

    private CardRun run(
            CardPlan plan,
            PlaceOptions.Chosen places,
            FaultOptions.Chosen disturbance,
            Traces traces,
            @Nullable ReadyFile readyFile,
            EventLoopGroup loops,
            CardBox box,
            RealPause pause) {
        Readiness readiness = new Readiness(readyFile, console);
        int cards = plan.mostCards(places.limits().connections());
        Readers readers = new Readers(
                loops,
                CardThreads.start(cards, disturbance.waits()),
                new CardDressing(disturbance, traces, cards > 1, pause, clock, console),
                readiness,
                console);
        return new CardRun(console, box, loops, pause, traces, readiness, readers);
    }
}
