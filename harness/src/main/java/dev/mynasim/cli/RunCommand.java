// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.fault.FaultMarks;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.ReaderEvent;
import dev.mynasim.reader.Transport;
import dev.mynasim.reader.VpcdBridge;
import dev.mynasim.reader.VpcdConfig;
import dev.mynasim.timing.RealPause;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mynasim run}: a card in a slot of vpcd until the process ends. */
@Command(
        name = "run",
        description = "Puts a card into a slot of vpcd, the virtual reader of pcscd, until you end it (Ctrl-C).",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final int MOST_PENDING = 64;
    private static final long LOOP_END_MILLIS = 200;

    private final Console console;
    private final Clock clock;

    @Mixin
    private CardOptions cardOptions = new CardOptions();

    @Mixin
    private FaultOptions faultOptions = new FaultOptions();

    @Mixin
    private CardFileOptions cardFile = new CardFileOptions();

    @Option(
            names = "--vpcd",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:35963",
            converter = SlotAddress.Converter.class,
            description = "The slot: vpcd's first is port 35963, the next 35964 (default: ${DEFAULT-VALUE}).")
    private SlotAddress slot = new SlotAddress("127.0.0.1", VpcdConfig.FIRST_PORT);

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description = "Write this JSON file once PC/SC programs find the card; remove it when they no longer do.")
    private @Nullable Path readyPath;

    @Mixin
    private TraceOptions traceOptions = new TraceOptions();

    RunCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageException, InterruptedException {
        FaultOptions.Chosen disturbance = faultOptions.choose();
        // Loading the network's classes takes as long as making the card: both at once.
        CompletableFuture<EventLoopGroup> network =
                CompletableFuture.supplyAsync(() -> Transport.best().newGroup(1, "reader"));
        CardInUse chosen = cardFile.open(cardOptions, clock, console);
        ReadyFile readyFile;
        Traces traces;
        try {
            readyFile = readyPath == null ? null : ReadyFile.at(readyPath);
            traces = traceOptions.open(console);
        } catch (UsageException e) {
            chosen.close(console);
            throw e;
        }
        RealPause pause = new RealPause();
        FaultMarks marks = new FaultMarks();
        Icc disturbed = disturbance.round(
                chosen.card(), pause, traces.wanted() ? marks : fault -> console.line(fault.sentence()));
        Icc card = traces.round(disturbed, "", clock, marks);
        console.line("Card of %s (%s), ATR %s, for the vpcd slot %s. A test card: nothing on it is real."
                .formatted(chosen.persona(), chosen.profile(), chosen.card().atr(), slot));

        disturbance.announce(console);
        ExecutorService cardThread = Executors.newSingleThreadExecutor(task -> daemon(task, "card"));
        EventLoopGroup loops = network.join();
        VpcdBridge bridge = new VpcdBridge(
                VpcdConfig.of(slot.host(), slot.port()),
                new CardSession(card, cardThread, MOST_PENDING),
                loops,
                event -> tell(event, chosen, readyFile));
        endOnSignal(() -> {
            pause.close();
            bridge.close();
            traces.close();
            chosen.close(console);
            remove(readyFile);
            // A JVM that ends gives threads in native code, as a loop in epoll_wait, 300 ms to come back.
            loops.shutdownGracefully(0, LOOP_END_MILLIS, TimeUnit.MILLISECONDS).awaitUninterruptibly(LOOP_END_MILLIS);
        });
        bridge.start();
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }

    private void tell(ReaderEvent event, CardInUse chosen, @Nullable ReadyFile readyFile) {
        if (event instanceof ReaderEvent.CardPowered && readyFile != null) {
            try {
                readyFile.write(chosen, slot);
            } catch (IOException e) {
                console.problem("The ready file cannot be written: " + e.getMessage());
            }
        }
        if (event instanceof ReaderEvent.Disconnected) {
            remove(readyFile);
        }
        console.line(event.sentence());
    }

    private void remove(@Nullable ReadyFile readyFile) {
        if (readyFile != null) {
            try {
                readyFile.remove();
            } catch (IOException e) {
                console.problem("The ready file cannot be removed: " + e.getMessage());
            }
        }
    }

    // A JVM that ends by a signal exits with 128 + the signal's number; halting in the hook makes it a clean 0.
    private void endOnSignal(Runnable cleanUp) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            cleanUp.run();
                            console.line("The card is out of the reader.");
                            Runtime.getRuntime().halt(ExitCode.OK);
                        },
                        "end"));
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
