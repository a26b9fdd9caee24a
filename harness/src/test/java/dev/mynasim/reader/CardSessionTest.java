// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class CardSessionTest {
    private static final byte[] READ = {0x00, (byte) 0xB0, 0x00, 0x00, 0x01};

    private final StubCard card = new StubCard();
    private final Deque<Runnable> turns = new ArrayDeque<>();
    private final List<CardOutcome> outcomes = new ArrayList<>();
    private final CardSession session = new CardSession(card, turns::add, 3);
    private final CardPort port = session.open();

    @Test
    void requestsAreCarriedOutInOrderOneATurn() {
        assertThat(port.powerUp(outcomes::add)).isTrue();
        assertThat(port.transmit(READ, outcomes::add)).isTrue();
        assertThat(port.reset(outcomes::add)).isTrue();
        assertThat(card.seen).as("nothing on the caller's thread").isEmpty();
        assertThat(turns).as("one turn at a time").hasSize(1);
        runAll();
        assertThat(card.seen).containsExactly("on", "00B0000001", "reset");
        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(0)).isEqualTo(new CardOutcome.Ready(card.atr()));
        assertThat(((CardOutcome.Response) outcomes.get(1)).octets()).isEqualTo(new byte[] {0x5A, (byte) 0x90, 0});
    }

    @Test
    void moreThanTheLimitIsRefusedAndNeverAnswered() {
        for (int i = 0; i < 3; i++) {
            assertThat(port.queueAtr(outcomes::add)).isTrue();
        }
        assertThat(port.queueAtr(outcomes::add)).isFalse();
        turns.remove().run();
        assertThat(port.powerDown(outcomes::add)).as("room again").isTrue();
        runAll();
        assertThat(outcomes).hasSize(4);
        assertThat(outcomes.get(3)).isEqualTo(new CardOutcome.Done());
    }

    @Test
    void aReplyFindsItsPlaceFree() {
        CardSession narrow = new CardSession(card, turns::add, 1);
        CardPort only = narrow.open();
        List<Boolean> taken = new ArrayList<>();
        assertThat(only.powerUp(up -> taken.add(only.transmit(READ, outcomes::add))))
                .isTrue();
        runAll();
        assertThat(taken).containsExactly(true);
        assertThat(outcomes).hasSize(1);
    }

    @Test
    void aPortThatLeavesDropsWhatTheCardHasNotBegunAndTakesThePower() {
        assertThat(port.powerUp(outcomes::add)).isTrue();
        turns.remove().run();
        for (int i = 0; i < 3; i++) {
            assertThat(port.transmit(READ, outcomes::add)).isTrue();
        }
        assertThat(port.close()).as("closing again is the same").isSameAs(port.close());
        assertThat(port.transmit(READ, outcomes::add)).isFalse();
        runAll();
        assertThat(card.seen).containsExactly("on", "off");
        assertThat(outcomes).hasSize(4);
        assertThat(outcomes.subList(1, 4))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(CardOutcome.Gone.class));
        assertThat(port.close().toCompletableFuture()).isCompletedWithValue(new CardOutcome.Done());
    }

    @Test
    void theLastPortTakesThePower() {
        CardPort other = session.open();
        assertThat(port.powerUp(outcomes::add)).isTrue();
        runAll();
        assertThat(port.close().toCompletableFuture()).isCompleted();
        runAll();
        assertThat(card.seen).containsExactly("on");
        assertThat(other.close().toCompletableFuture()).isNotCompleted();
        runAll();
        assertThat(card.seen).containsExactly("on", "off");
    }

    @Test
    void threadsThatHaveEndedAreACardThatIsGone() {
        ExecutorService ended = Executors.newSingleThreadExecutor();
        ended.shutdown();
        CardPort nobody = new CardSession(card, ended, 3).open();
        assertThat(nobody.powerUp(outcomes::add)).isTrue();
        assertThat(gone(0).why())
                .hasMessageContaining("have ended")
                .hasCauseInstanceOf(RejectedExecutionException.class);
        assertThat(nobody.close().toCompletableFuture()).isCompleted();
    }

    @Test
    void anErrorIsToldToWhoeverWaitsAndToTheThread() {
        StubCard deep = new StubCard() {
            @Override
            protected byte[] answer(byte[] command) {
                throw new StackOverflowError("of a test");
            }
        };
        CardPort way = new CardSession(deep, turns::add, 3).open();
        assertThat(way.powerUp(up -> {})).isTrue();
        assertThat(way.transmit(READ, outcomes::add)).isTrue();
        assertThat(way.queueAtr(outcomes::add)).isTrue();
        turns.remove().run();
        Runnable failing = turns.remove();
        assertThatThrownBy(failing::run).isInstanceOf(StackOverflowError.class);
        runAll();
        assertThat(gone(0).why()).hasMessageContaining("of a test");
        assertThat(outcomes.get(1)).as("the queue goes on").isEqualTo(new CardOutcome.Ready(deep.atr()));
    }

    @Test
    void twoCardsShareAThreadInTurns() {
        StubCard second = new StubCard();
        CardPort another = new CardSession(second, turns::add, 3).open();
        for (int i = 0; i < 2; i++) {
            assertThat(port.powerUp(outcomes::add)).isTrue();
            assertThat(another.powerUp(outcomes::add)).isTrue();
        }
        turns.remove().run();
        turns.remove().run();
        assertThat(card.seen).hasSize(1);
        assertThat(second.seen).hasSize(1);
        runAll();
        assertThat(outcomes).hasSize(4);
    }

    @Test
    void aCardIsInOneReaderAtATimeUntilItHasLostItsPower() {
        CardSession free = new CardSession(card, turns::add, 3);
        assertThat(free.held()).isEmpty();
        CardPort first = ((Taking.Taken) free.take("first")).port();
        assertThat(free.held().orElseThrow().holder()).isEqualTo("first");
        assertThat(((Taking.Held) free.take("second")).words()).matches("first has it, for \\d+ ms");
        assertThat(first.powerUp(outcomes::add)).isTrue();
        assertThat(first.close().toCompletableFuture()).isNotCompleted();
        assertThat(free.take("second")).as("it is leaving still").isInstanceOf(Taking.Held.class);
        runAll();
        assertThat(card.seen).containsExactly("off");
        assertThat(free.take("second")).isInstanceOf(Taking.Taken.class);
        assertThat(first.close().toCompletableFuture())
                .as("closing again frees nothing")
                .isCompleted();
        assertThat(free.take("third")).isInstanceOf(Taking.Held.class);
    }

    @Test
    void whoeverLooksAtTheCardBesideItsReaderIsInNobodysWay() {
        CardPort reader = ((Taking.Taken) session.take("reader")).port();
        assertThat(reader.powerUp(outcomes::add)).isTrue();
        assertThat(port.transmit(READ, outcomes::add)).isTrue();
        runAll();
        assertThat(card.seen).containsExactly("on", "00B0000001");
        assertThat(reader.close().toCompletableFuture()).isCompleted();
        assertThat(session.held()).isEmpty();
        assertThat(card.seen).as("the power stays for the other port").hasSize(2);
    }

    @Test
    void aHolderOfLongIsToldInSeconds() {
        assertThat(new Taking.Held("h:1", Duration.ofMillis(12_345)).words()).isEqualTo("h:1 has it, for 12 s");
    }

    @Test
    void aQueueHasRoomForOne() {
        assertThatThrownBy(() -> new CardSession(card, turns::add, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private CardOutcome.Gone gone(int index) {
        return (CardOutcome.Gone) outcomes.get(index);
    }

    private void runAll() {
        while (!turns.isEmpty()) {
            turns.remove().run();
        }
    }
}
