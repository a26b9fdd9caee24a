// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.client.JpkiClient;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.Transport;
import dev.mynasim.reader.VpcdBridge;
import dev.mynasim.reader.VpcdConfig;
import dev.mynasim.reader.VpcdReader;
import dev.mynasim.reader.VpcdSlot;
import dev.mynasim.trace.TraceEvent;
import dev.mynasim.trace.TracingIcc;
import io.netty.channel.EventLoopGroup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mynasim demo}: the whole way from a client to the card, with nothing installed but a JDK. */
@Command(
        name = "demo",
        description = "Puts a card behind a socket on loopback, reads it, signs with it and verifies everything.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_PENDING = 16;

    private final Console console;
    private final Clock clock;

    @Mixin
    private CardOptions cardOptions = new CardOptions();

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "Verify the certificates at this moment, for example 2027-01-01T00:00:00Z (default: now).")
    private @Nullable Instant at;

    DemoCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        CardOptions.Chosen chosen = cardOptions.choose(clock);
        ConcurrentLinkedQueue<TraceEvent> trace = new ConcurrentLinkedQueue<>();
        ExecutorService cardThread = Executors.newSingleThreadExecutor();
        EventLoopGroup loops = Transport.best().newGroup(1, "reader");
        console.line("MynaSim demo: the card of %s. A test card: nothing on it is real.%n"
                .formatted(chosen.persona().persona()));
        try (VpcdSlot slot = VpcdSlot.open(0);
                VpcdBridge bridge = new VpcdBridge(
                        VpcdConfig.of("127.0.0.1", slot.port()),
                        new CardSession(new TracingIcc(chosen.card(), clock, trace::add), cardThread, MOST_PENDING),
                        loops,
                        event -> {})) {
            bridge.start();
            try (VpcdReader reader = slot.accept(PATIENCE)) {
                console.line("The card is in the reader at 127.0.0.1:%d, ATR %s.".formatted(slot.port(), reader.atr()));
                reader.powerUp();
                DemoStory story = new DemoStory(
                        new JpkiClient(reader), chosen.persona().pins(), at == null ? clock.instant() : at, console);
                story.tell();
                reader.powerDown();
                return close(story, List.copyOf(trace));
            }
        } finally {
            cardThread.shutdown();
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
        }
    }

    private int close(DemoStory story, List<TraceEvent> trace) {
        console.line("%nWhat the card saw (PINs masked, times in UTC):".formatted());
        trace.forEach(event -> console.line(TracePrinter.lines(event)));
        List<String> failures = story.failures();
        console.line("%n%d of %d checks passed, %d commands to the card."
                .formatted(
                        story.checks() - failures.size(),
                        story.checks(),
                        trace.stream()
                                .filter(event -> !event.command().isEmpty())
                                .count()));
        failures.forEach(failure -> console.problem("failed: " + failure));
        return failures.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }
}
