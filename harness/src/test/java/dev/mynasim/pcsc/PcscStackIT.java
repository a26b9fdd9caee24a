// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.reader.BackOff;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.ReaderEvent;
import dev.mynasim.reader.StubCard;
import dev.mynasim.reader.Transport;
import dev.mynasim.reader.VpcdBridge;
import dev.mynasim.reader.VpcdConfig;
import io.netty.channel.EventLoopGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bridge in a real reader: pcscd, vpcd, and the JDK's PC/SC binding as the client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PcscStackIT {
    private static final Duration WITHIN = Duration.ofSeconds(10);

    /** The trap is 44 ms; only that can be above this (pcsc-stack.md). */
    private static final int TRAP_MICROS = 15_000;

    private final StubCard card = new StubCard();
    private final ExecutorService cardThread = Executors.newSingleThreadExecutor();
    private final CardSession session = new CardSession(card, cardThread, 16);
    private final BlockingQueue<ReaderEvent> events = new LinkedBlockingQueue<>();
    private final PcscStack stack = new PcscStack();

    @AfterAll
    void stop() {
        stack.close();
        cardThread.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void readBinaryDoesNotFallIntoTheTrap(Transport transport) throws Exception {
        EventLoopGroup group = transport.newGroup(1, "bridge");
        try (VpcdBridge bridge = insert(group)) {
            await(ReaderEvent.CardSeen.class);
            String figures = SmartcardClient.program(stack, "read", stack.readerName(0), "200")
                    .run()
                    .orFail()
                    .stdout()
                    .strip();
            System.out.println("200 READ BINARY of 200 octets over " + transport + ", microseconds: " + figures);
            assertThat(Integer.parseInt(figures.split(" ", -1)[1])).isLessThan(TRAP_MICROS);
            assertThat(bridge).isNotNull();
        } finally {
            end(group);
        }
    }

    @Test
    void aWaitingClientSeesInsertionsAndRemovals() throws Exception {
        EventLoopGroup group = Transport.best().newGroup(1, "bridge");
        try (RunningProgram client = SmartcardClient.program(stack, "watch", stack.readerName(0), "4")
                .start()) {
            client.line("watching"::equals, WITHIN);
            for (int i = 0; i < 2; i++) {
                try (VpcdBridge bridge = insert(group)) {
                    assertThat(client.line(WITHIN)).isEqualTo("present");
                    assertThat(bridge).isNotNull();
                }
                assertThat(client.line(WITHIN)).isEqualTo("absent");
            }
        } finally {
            end(group);
        }
    }

    @Test
    void aSecondCardIsToldThatTheSlotIsTaken() throws Exception {
        EventLoopGroup group = Transport.best().newGroup(1, "bridge");
        VpcdBridge first = insert(group);
        await(ReaderEvent.CardSeen.class);
        CardSession secondCard = new CardSession(new StubCard(), cardThread, 16);
        try (VpcdBridge second = insert(group, secondCard)) {
            await(ReaderEvent.SlotTaken.class);
            first.close();
            await(ReaderEvent.CardSeen.class);
            assertThat(second).isNotNull();
        } finally {
            first.close();
            end(group);
        }
    }

    @Test
    void theBridgeSurvivesARestartOfPcscd() throws Exception {
        EventLoopGroup group = Transport.best().newGroup(1, "bridge");
        try (VpcdBridge bridge = insert(group)) {
            await(ReaderEvent.CardSeen.class);
            stack.stop();
            await(ReaderEvent.Disconnected.class);
            await(ReaderEvent.Unreachable.class);
            stack.start();
            await(ReaderEvent.CardSeen.class);
            assertThat(SmartcardClient.program(stack, "read", stack.readerName(0), "1")
                            .run()
                            .orFail()
                            .stdout())
                    .startsWith("median");
            assertThat(bridge).isNotNull();
        } finally {
            end(group);
        }
    }

    @Test
    void theSlotsAreOnLoopbackOnly() throws Exception {
        assertThat(Files.readAllLines(Path.of("/proc/net/tcp")))
                .anySatisfy(line ->
                        assertThat(line).contains(" 0100007F:%04X 00000000:0000 0A ".formatted(stack.slotPort(0))))
                .noneSatisfy(line -> assertThat(line).contains(" 00000000:%04X ".formatted(stack.slotPort(0))));
    }

    @Test
    void thereIsOneStackAtATime() {
        assertThatThrownBy(PcscStack::new).hasMessageContaining("open PcscStack already");
    }

    private VpcdBridge insert(EventLoopGroup group) {
        return insert(group, session);
    }

    private VpcdBridge insert(EventLoopGroup group, CardSession session) {
        VpcdConfig config = VpcdConfig.of("127.0.0.1", stack.slotPort(0))
                .withBackOff(new BackOff(Duration.ofMillis(20), Duration.ofMillis(200)))
                .withSlotTakenAfter(Duration.ofMillis(1_500));
        VpcdBridge bridge = new VpcdBridge(config, session, group, events::add);
        bridge.start();
        return bridge;
    }

    /** Waits for an event of this kind and forgets those before it. */
    private void await(Class<? extends ReaderEvent> kind) throws InterruptedException {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        ReaderEvent event;
        do {
            event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(event)
                    .as("no %s; pcscd's log is %s", kind.getSimpleName(), stack.log())
                    .isNotNull();
        } while (!kind.isInstance(event));
    }

    private void end(EventLoopGroup group) throws InterruptedException {
        assertThat(group.shutdownGracefully(0, 2, TimeUnit.SECONDS).await(3, TimeUnit.SECONDS))
                .isTrue();
        events.clear();
    }
}
