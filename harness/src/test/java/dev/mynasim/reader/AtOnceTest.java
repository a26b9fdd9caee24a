// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.LinkException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A command past the queue: only when nobody is before it, and with the card's one turn. */
class AtOnceTest {
    private static final byte[] READ = {0x00, (byte) 0xB0, 0x00, 0x00, 0x01};
    private static final byte[] OTHER = {0x00, (byte) 0x84, 0x00, 0x00, 0x01};

    private final Deque<Runnable> turns = new ArrayDeque<>();
    private final List<CardOutcome> outcomes = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    /** Answers READ BINARY at once. */
    private final StubCard card = new StubCard() {
        @Override
        public byte @Nullable [] transmitAtOnce(byte[] command) throws LinkException {
            meanwhile.run();
            return command[1] == READ[1] ? transmit(command) : null;
        }
    };

    private final CardSession session = new CardSession(card, turns::add, 3);
    private final CardPort port = session.open();

    @Test
    void whatTheCardAnswersAtOnceHasNoTurnOnTheExecutor() {
        powerUp();
        assertThat(response(port.transmitAtOnce(READ))).isEqualTo(new byte[] {0x5A, (byte) 0x90, 0});
        assertThat(port.transmitAtOnce(OTHER)).isNull();
        assertThat(card.seen).containsExactly("on", "00B0000001");
        assertThat(turns).isEmpty();
    }

    @Test
    void whoeverCameFirstIsFirst() {
        CardPort other = session.open();
        assertThat(other.powerUp(outcomes::add)).isTrue();
        assertThat(port.transmitAtOnce(READ)).as("waiting").isNull();
        runAll();
        assertThat(response(port.transmitAtOnce(READ))).hasSize(3);
        assertThat(other.reset(reset -> assertThat(port.transmitAtOnce(READ))
                        .as("its news is not out yet")
                        .isNull()))
                .isTrue();
        runAll();
        assertThat(card.seen).containsExactly("on", "00B0000001", "reset");
    }

    @Test
    void whatComesMeanwhileWaitsAndThenHasItsTurn() {
        powerUp();
        meanwhile = () -> {
            assertThat(port.reset(outcomes::add)).isTrue();
            assertThat(turns).as("the card is at work").isEmpty();
            assertThat(session.open().transmitAtOnce(READ)).isNull();
            meanwhile = () -> {};
        };
        assertThat(response(port.transmitAtOnce(READ))).hasSize(3);
        assertThat(turns).hasSize(1);
        runAll();
        assertThat(card.seen).containsExactly("on", "00B0000001", "reset");
        assertThat(outcomes).containsExactly(new CardOutcome.Ready(card.atr()));
    }

    @Test
    void aCardThatFailsIsGoneAndItsQueueGoesOn() {
        CardOutcome withoutPower = port.transmitAtOnce(READ);
        assertThat(((CardOutcome.Gone) nonNull(withoutPower)).why()).hasMessageContaining("no power");
        meanwhile = () -> {
            throw new IllegalStateException("of a test");
        };
        assertThat(((CardOutcome.Gone) nonNull(port.transmitAtOnce(READ))).why())
                .hasMessageContaining("of a test");
        meanwhile = () -> {
            throw new StackOverflowError("of a test");
        };
        assertThatThrownBy(() -> port.transmitAtOnce(READ)).isInstanceOf(StackOverflowError.class);
        meanwhile = () -> {};
        powerUp();
        assertThat(response(port.transmitAtOnce(READ))).hasSize(3);
    }

    @Test
    void aClosedPortAsksNothing() {
        powerUp();
        CardPort leaving = session.open();
        assertThat(leaving.close().toCompletableFuture()).isCompleted();
        assertThat(leaving.transmitAtOnce(READ)).isNull();
        assertThat(card.seen).containsExactly("on");
    }

    private void powerUp() {
        assertThat(port.powerUp(up -> {})).isTrue();
        runAll();
    }

    private static CardOutcome nonNull(@Nullable CardOutcome outcome) {
        assertThat(outcome).isNotNull();
        return outcome == null ? new CardOutcome.Done() : outcome;
    }

    private static byte[] response(@Nullable CardOutcome outcome) {
        return ((CardOutcome.Response) nonNull(outcome)).octets();
    }

    private void runAll() {
        while (!turns.isEmpty()) {
            turns.remove().run();
        }
    }
}
