// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.reader.CardOutcome;
import dev.mynasim.reader.CardPort;
import dev.mynasim.reader.CardRemovedException;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.RemovableIcc;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A card's place in a terminal and the queue to it. Between two removals lies a <em>stay</em>, which has a number: who
 * connected in one stay speaks to no card of another.
 */
final class Slot implements AutoCloseable {
    /** A request to the card, which tells its outcome to the consumer; false when it was not taken. */
    interface Request {
        boolean to(CardPort port, Consumer<? super CardOutcome> reply);
    }

    /** A thread that waits for the card, in one stay. */
    private static final class Waiting {
        private final long stay;
        private final CompletableFuture<CardOutcome> reply = new CompletableFuture<>();

        Waiting(long stay) {
            this.stay = stay;
        }
    }

    /** Terminals send one request at a time, so more never wait than there are connections; the rest is room. */
    private static final int QUEUE = 64;

    private final Occupant occupant;
    private final CardPort port;
    private final Moves moves;
    private final Set<Waiting> pending = ConcurrentHashMap.newKeySet();
    private final Runnable listener = this::moved;
    private volatile @Nullable Power power;
    private volatile boolean closed;

    /** What a card answered to its last reset, and in which stay. */
    private record Power(long stay, CardOutcome.Ready answer) {}

    Slot(Occupant occupant, Executor executor, Moves moves) {
        this.occupant = occupant;
        this.moves = moves;
        this.port = new CardSession(occupant.icc(), executor, QUEUE).open();
        place().whenMoved(listener);
    }

    /** Whether a card is in, and in which stay; looks at the card where nobody tells of it. */
    RemovableIcc.State state() {
        if (closed) {
            return new RemovableIcc.State(false, place().state().removals());
        }
        occupant.look().run();
        return place().state();
    }

    /** Whether the stay lasts. */
    boolean lasts(long stay) {
        RemovableIcc.State now = place().state();
        return !closed && now.in() && now.removals() == stay;
    }

    /** In how many nanoseconds to look again, for nobody may tell. */
    long lookAgainNanos() {
        long poll = occupant.lookEvery().map(Duration::toNanos).orElse(Long.MAX_VALUE);
        return Math.min(poll, place().backIn().map(Duration::toNanos).orElse(Long.MAX_VALUE));
    }

    /**
     * Asks the card and waits for the outcome, which is {@link CardOutcome.Gone} at once when the stay ends. An
     * interruption does not end the waiting, as with the JDK, for the card would go on: the thread stays interrupted.
     */
    CardOutcome ask(long stay, Request request) {
        Waiting waiting = new Waiting(stay);
        pending.add(waiting);
        try {
            if (!lasts(stay)) {
                return gone();
            }
            if (!request.to(port, waiting.reply::complete)) {
                return new CardOutcome.Gone(new LinkException("the card takes no more requests"));
            }
            return waiting.reply.join();
        } finally {
            pending.remove(waiting);
        }
    }

    /**
     * Gives the card power, unless it has some: a card that the last connection left alone keeps what it knows, as it
     * does for some time with pcscd.
     */
    CardOutcome power(long stay) {
        Power now = power;
        return now != null && now.stay() == stay ? now.answer() : remembered(stay, ask(stay, CardPort::powerUp));
    }

    /** Resets the card. */
    CardOutcome reset(long stay) {
        return remembered(stay, ask(stay, CardPort::reset));
    }

    private CardOutcome remembered(long stay, CardOutcome outcome) {
        power = outcome instanceof CardOutcome.Ready ready ? new Power(stay, ready) : null;
        return outcome;
    }

    /** Ends all waiting and leaves the card, which loses its power; does nothing the second time. */
    @Override
    public void close() {
        synchronized (pending) {
            if (closed) {
                return;
            }
            closed = true;
        }
        place().forget(listener);
        pending.forEach(waiting -> waiting.reply.complete(gone()));
        port.close();
        occupant.leave().run();
    }

    private RemovableIcc place() {
        return occupant.place();
    }

    private void moved() {
        for (Waiting waiting : pending) {
            if (!lasts(waiting.stay)) {
                waiting.reply.complete(gone());
            }
        }
        moves.tell();
    }

    private static CardOutcome.Gone gone() {
        return new CardOutcome.Gone(new CardRemovedException("the card was taken out of the terminal", null));
    }
}
