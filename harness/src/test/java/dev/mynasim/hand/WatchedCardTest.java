// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.reader.CardRemovedException;
import dev.mynasim.timing.VirtualPause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchedCardTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] READ = octets("00B0000004");
    private static final byte[] SELECT = octets("00A4000C023F00");

    private final EchoCard card = new EchoCard();
    private final VirtualPause time = new VirtualPause();
    private final WatchedCard watched = WatchedCard.of(card, time);

    @AfterEach
    void end() {
        watched.close();
    }

    @Test
    void itTellsWhatHappenedInOrderAndWhen() throws Exception {
        watched.powerUp();
        time.hold(Duration.ofNanos(5));
        watched.transmit(READ);
        watched.reset();
        time.hold(Duration.ofNanos(7));
        watched.transmit(octets("00"));
        watched.powerDown();
        assertThat(watched.events())
                .containsExactly(
                        new CardEvent.PoweredUp(0, 0),
                        new CardEvent.Command(1, 5, "00B0000004"),
                        new CardEvent.Answer(2, 5, "00B00000049000"),
                        new CardEvent.WasReset(3, 5),
                        new CardEvent.Command(4, 12, "00"),
                        new CardEvent.Answer(5, 12, "009000"),
                        new CardEvent.PoweredDown(6, 12));
        assertThat(card.seen).containsExactly("on", "00B0000004", "reset", "00", "off");
    }

    @Test
    void whatHappenedCannotBeChangedAfterwards() throws Exception {
        byte[] command = READ.clone();
        watched.transmit(command)[0] = 0x55;
        command[1] = 0x55;
        CardEvent.Command first = (CardEvent.Command) watched.events().get(0);
        first.octets()[0] = 0x55;
        assertThat(first.octets()).isEqualTo(READ);
        assertThat(((CardEvent.Answer) watched.events().get(1)).octets()).isEqualTo(octets("00B00000049000"));
        assertThatThrownBy(() -> watched.events().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void noPinIsInAText() throws Exception {
        watched.transmit(octets("002000800431323334"));
        watched.transmit(octets("00B0"));
        assertThat(watched.events().toString())
                .contains("00200080… of 9 octets", "00B0… of 2 octets", "…9000")
                .doesNotContain("31323334", "3132333");
    }

    @Test
    void memoryIsBoundedByEventsAndByOctets() throws Exception {
        WatchedCard few = WatchedCard.of(card, time, new EventLog.Room(3, 1_000));
        for (int i = 0; i < 10; i++) {
            few.transmit(READ);
        }
        assertThat(few.events()).extracting(CardEvent::number).containsExactly(17L, 18L, 19L);
        WatchedCard small = WatchedCard.of(card, time, new EventLog.Room(100, 30));
        for (int i = 0; i < 10; i++) {
            small.transmit(READ);
        }
        assertThat(small.events()).as("7 + 5 + 7 + 5 octets").hasSize(4);
        small.transmit(new byte[40]);
        assertThat(small.events()).as("the last one always").hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new EventLog.Room(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new EventLog.Room(1, -1));
    }

    @Test
    void whoeverAwaitsACommandGetsTheFirstThatFits() throws Exception {
        assertThat(watched.awaitCommand(command -> true, Duration.ZERO)).isEmpty();
        assertThat(watched.awaitCommand(command -> true, Duration.ofMillis(1))).isEmpty();
        try (Hands hands = new Hands()) {
            Future<CardEvent.Command> selection =
                    hands.on(() -> watched.awaitCommand(command -> command.hex().startsWith("00A4"), SOON)
                            .orElseThrow());
            watched.transmit(READ);
            watched.transmit(SELECT);
            assertThat(get(selection).hex()).isEqualTo("00A4000C023F00");
        }
        assertThat(watched.awaitCommand(command -> true, Duration.ZERO))
                .map(CardEvent.Command::hex)
                .contains("00B0000004");
        long mark = watched.mark();
        assertThat(watched.awaitEvent(mark, CardEvent.Command.class, command -> true, Duration.ZERO))
                .isEmpty();
        watched.reset();
        assertThat(watched.awaitEvent(mark, CardEvent.WasReset.class, reset -> true, Duration.ZERO))
                .map(CardEvent::number)
                .contains(mark);
    }

    @Test
    void aMuteCardSpeaksWhenItIsToldTo() throws Exception {
        watched.mute();
        try (Hands hands = new Hands()) {
            Future<byte[]> answer = hands.on(() -> watched.transmit(READ));
            awaitCommand("");
            assertThat(answer.isDone()).isFalse();
            assertThat(watched.awaitEvent(0, CardEvent.Answer.class, any -> true, Duration.ofMillis(50)))
                    .isEmpty();
            watched.speak();
            assertThat(get(answer)).isEqualTo(octets("00B00000049000"));
        }
        assertThat(card.seen).containsExactly("00B0000004");
        assertThat(watched.transmit(READ)).hasSize(7);
    }

    @Test
    void aMuteCardThatIsRemovedGivesNoAnswerAndComesBackMute() throws Exception {
        watched.powerUp();
        watched.mute();
        try (Hands hands = new Hands()) {
            Future<byte[]> answer = hands.on(() -> watched.transmit(READ));
            awaitCommand("");
            watched.remove();
            assertThatThrownBy(() -> get(answer)).hasCauseInstanceOf(CardRemovedException.class);
            assertThat(watched.place().isIn()).isFalse();
            assertThatThrownBy(watched::powerUp).isInstanceOf(CardRemovedException.class);
            watched.insert();
            watched.powerUp();
            Future<byte[]> second = hands.on(() -> watched.transmit(SELECT));
            awaitCommand("00A4");
            watched.close();
            assertThat(get(second)).as("closing ends silence").hasSize(9);
        }
        assertThat(watched.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("PoweredUp", "Command", "Removed", "Inserted", "PoweredUp", "Command", "Answer");
    }

    @Test
    void aCardThatWentAndCameBeforeAnybodyLookedWasRemoved() throws Exception {
        watched.mute();
        try (Hands hands = new Hands()) {
            Future<byte[]> answer = hands.on(() -> watched.transmit(READ));
            awaitCommand("");
            watched.remove();
            watched.insert();
            assertThatThrownBy(() -> get(answer)).hasCauseInstanceOf(CardRemovedException.class);
        }
    }

    @Test
    void anInterruptedReaderStopsWaiting() throws Exception {
        watched.mute();
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                outcome.complete(watched.transmit(READ));
            } catch (LinkException e) {
                outcome.complete(Thread.currentThread().isInterrupted() ? e : "not interrupted");
            }
        });
        reader.start();
        awaitCommand("");
        reader.interrupt();
        assertThat(outcome.get(20, TimeUnit.SECONDS)).isInstanceOf(LinkException.class);
    }

    @Test
    void aSlowCardTakesItsTime() throws Exception {
        watched.answerLate(Duration.ofSeconds(40));
        watched.transmit(READ);
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(40));
        assertThat(watched.events().get(1).nanos() - watched.events().get(0).nanos())
                .isEqualTo(40_000_000_000L);
        watched.answerLate(Duration.ZERO);
        watched.transmit(READ);
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(40));
        assertThatIllegalArgumentException().isThrownBy(() -> watched.answerLate(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> watched.answerLate(Duration.ofMinutes(11)));
    }

    @Test
    void itLeavesBeforeItSeesAChosenCommand() throws Exception {
        watched.powerUp();
        watched.removeBefore(command -> command.hex().startsWith("00A4"));
        watched.transmit(READ);
        assertThatThrownBy(() -> watched.transmit(SELECT)).isInstanceOf(CardRemovedException.class);
        assertThat(card.seen).containsExactly("on", "00B0000004");
        assertThatThrownBy(() -> watched.transmit(READ)).isInstanceOf(CardRemovedException.class);
        watched.insert();
        watched.powerUp();
        watched.transmit(SELECT);
        assertThat(card.seen).containsExactly("on", "00B0000004", "on", "00A4000C023F00");
        assertThat(watched.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "PoweredUp",
                        "Command",
                        "Answer",
                        "Command",
                        "Removed",
                        "Inserted",
                        "PoweredUp",
                        "Command",
                        "Answer");
    }

    @Test
    void itLeavesWhenItHasCarriedAChosenCommandOut() throws Exception {
        watched.powerUp();
        watched.removeAfter(command -> Arrays.equals(command.octets(), SELECT));
        assertThatThrownBy(() -> watched.transmit(SELECT)).isInstanceOf(CardRemovedException.class);
        assertThat(card.seen).containsExactly("on", "00A4000C023F00");
        assertThat(watched.place().isIn()).isFalse();
        watched.insert();
        watched.reset();
        assertThat(card.seen).as("the power was lost").containsExactly("on", "00A4000C023F00", "off", "reset");
    }

    @Test
    void manyReadersAndAHandAtOnceLoseNoEventAndMixNone() throws Exception {
        int each = 500;
        try (Hands hands = new Hands()) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int reader = 0; reader < 4; reader++) {
                byte[] command = {0, (byte) 0xB0, 0, (byte) reader};
                readers.add(hands.on(() -> {
                    int answers = 0;
                    for (int i = 0; i < each; i++) {
                        try {
                            watched.transmit(command);
                            answers++;
                        } catch (CardRemovedException e) {
                            watched.insert();
                        }
                    }
                    return answers;
                }));
            }
            for (int i = 0; i < 50; i++) {
                watched.mute();
                watched.remove();
                watched.insert();
                watched.speak();
            }
            int answers = 0;
            for (Future<Integer> reader : readers) {
                answers += get(reader);
            }
            List<CardEvent> events = watched.events();
            // An answer that left may still be lost on its way, by a removal.
            assertThat(events.stream()
                            .filter(CardEvent.Answer.class::isInstance)
                            .count())
                    .isGreaterThanOrEqualTo(answers);
            for (int i = 0; i < events.size(); i++) {
                assertThat(events.get(i).number()).isEqualTo(i);
                if (events.get(i) instanceof CardEvent.Answer answer) {
                    assertThat(answer.hex()).isEqualTo(commandBefore(events, i) + "9000");
                }
            }
        }
    }

    private void awaitCommand(String begin) throws InterruptedException {
        assertThat(watched.awaitCommand(command -> command.hex().startsWith(begin), SOON))
                .isPresent();
    }

    private static String commandBefore(List<CardEvent> events, int answer) {
        for (int i = answer - 1; i >= 0; i--) {
            if (events.get(i) instanceof CardEvent.Command command) {
                return command.hex();
            }
        }
        throw new AssertionError("an answer without a command");
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }

    private static byte[] octets(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /** Threads that use the card. */
    private static final class Hands implements AutoCloseable {
        private final ExecutorService threads = Executors.newCachedThreadPool();

        <T> Future<T> on(Callable<T> work) {
            return threads.submit(work);
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
