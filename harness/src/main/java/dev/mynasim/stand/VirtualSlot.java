// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.conformance.Hand;
import dev.mynasim.hand.CardEvent;
import dev.mynasim.reader.BackOff;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.ReaderEvent;
import dev.mynasim.reader.Transport;
import dev.mynasim.reader.VpcdBridge;
import dev.mynasim.reader.VpcdConfig;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;

/**
 * A slot of vpcd into which cards are put, one after the other. pcscd looks every 400 ms whether a card is there, and
 * has to see the one before go; so a card costs up to two looks.
 */
final class VirtualSlot implements AutoCloseable {
    private static final BackOff OFTEN = new BackOff(Duration.ofMillis(10), Duration.ofMillis(100));
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(10);
    private static final long BROKEN_OFF_MILLIS = 2_000;
    private static final int MOST_PENDING = 64;

    private final CardTerminal terminal;
    private final VpcdConfig slot;
    private final ExecutorService cardThreads = Threads.forCards();
    private final EventLoopGroup loops = Transport.best().newGroup(1, "stand");

    VirtualSlot(CardTerminal terminal, String host, int port) {
        this.terminal = terminal;
        this.slot = VpcdConfig.of(host, port).withBackOff(OFTEN);
    }

    /** Puts a card in when no other is seen any more, and waits until it is seen. */
    Stay insert(MadeCard card) throws IOException {
        await(false);
        Stay stay = new Stay(card);
        stay.insert();
        await(true);
        return stay;
    }

    @Override
    public void close() {
        cardThreads.shutdown();
        Future<?> unused = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    private void await(boolean present) throws IOException {
        long patience = SEEN_WITHIN.toMillis();
        try {
            boolean seen = present ? terminal.waitForCardPresent(patience) : terminal.waitForCardAbsent(patience);
            if (!seen) {
                throw new IOException(
                        "the reader %s did not see the card %s within %d ms; is port %d the one of its slot?"
                                .formatted(terminal.getName(), present ? "come" : "go", patience, slot.port()));
            }
        } catch (CardException e) {
            throw new IOException("the reader " + terminal.getName() + " failed: " + e.getMessage(), e);
        }
    }

    /** A card in the slot, taken out and put in as its hand does. */
    final class Stay implements StandHand.Mover {
        private final MadeCard card;
        private @Nullable VpcdBridge bridge;
        private CountDownLatch connectionEnded = new CountDownLatch(1);

        Stay(MadeCard card) {
            this.card = card;
        }

        Hand hand() {
            return new StandHand(card.watched(), this);
        }

        @Override
        public synchronized void insert() {
            if (bridge != null && card.place().isIn()) {
                return;
            }
            closeBridge();
            card.place().insert();
            CountDownLatch ended = new CountDownLatch(1);
            connectionEnded = ended;
            VpcdBridge next =
                    new VpcdBridge(slot, new CardSession(card.place(), cardThreads, MOST_PENDING), loops, event -> {
                        if (event instanceof ReaderEvent.Disconnected) {
                            ended.countDown();
                        }
                    });
            bridge = next;
            next.start();
        }

        /** A command at work is broken off first: vpcd takes an orderly end for an answer of no octets. */
        @Override
        public synchronized void remove() {
            boolean atWork = isAtWork();
            card.watched().remove();
            if (atWork && bridge != null) {
                awaitBrokenOff();
            }
            closeBridge();
        }

        void end() {
            remove();
        }

        private boolean isAtWork() {
            List<CardEvent> events = card.watched().events();
            return !events.isEmpty() && events.get(events.size() - 1) instanceof CardEvent.Command;
        }

        private void awaitBrokenOff() {
            try {
                if (!connectionEnded.await(BROKEN_OFF_MILLIS, TimeUnit.MILLISECONDS)) {
                    return; // The card does not come to an end; closing the bridge ends the connection all the same.
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void closeBridge() {
            if (bridge != null) {
                bridge.close();
                bridge = null;
            }
        }
    }
}
