// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One card and its one queue. Whoever wants to speak with the card opens a {@link CardPort}; commands, power and reset
 * of all ports are carried out one after the other in order of arrival on the executor, which many sessions may share,
 * and not on the caller's thread; only what the card answers at once may be ({@link Icc#transmitAtOnce}).
 */
public final class CardSession {
    /** What a port wants from the card. */
    interface Operation {
        CardOutcome on(Icc card) throws LinkException;
    }

    /** What a port wants from the card, but only if that is done at once; null when it is not. */
    interface AtOnce {
        @Nullable
        CardOutcome on(Icc card) throws LinkException;
    }

    private final Icc card;
    private final SerialQueue queue;
    private final AtomicInteger openPorts = new AtomicInteger();
    private final AtomicReference<@Nullable Reader> reader = new AtomicReference<>();

    /** Who has the card in its reader. */
    private record Reader(String name, long since, CardPort port) {
        Taking.Held held() {
            return new Taking.Held(name, Duration.ofNanos(System.nanoTime() - since));
        }
    }

    /**
     * A session for a card that has no other user.
     *
     * @param card the card
     * @param executor does the card's work; a request occupies one of its threads until the card has answered
     * @param limit how many requests may wait, the one at work counted, at least 1; further ones are refused
     * @throws IllegalArgumentException when the limit is below 1
     */
    public CardSession(Icc card, Executor executor, int limit) {
        this.card = card;
        this.queue = new SerialQueue(executor, limit);
    }

    /**
     * A way to the card beside its reader, which others may have too. Close it when its user leaves: the last one takes
     * the card's power away.
     */
    public CardPort open() {
        openPorts.incrementAndGet();
        return new CardPort(this);
    }

    /**
     * Puts the card into a reader, if it is in none: a card is in one reader at a time. It is free again when the
     * reader has closed its port and the card has done what that asks of it.
     *
     * @param name who takes it, for whoever comes second: for example {@code 127.0.0.1:35963}
     */
    public Taking take(String name) {
        Reader taker = new Reader(name, System.nanoTime(), new CardPort(this));
        Reader before = reader.compareAndExchange(null, taker);
        if (before != null) {
            return before.held();
        }
        openPorts.incrementAndGet();
        return new Taking.Taken(taker.port());
    }

    /** Which reader the card is in; empty when it is in none. */
    public Optional<Taking.Held> held() {
        return Optional.ofNullable(reader.get()).map(Reader::held);
    }

    /** What {@link Icc#atr()} says now, past the queue. */
    Atr atr() {
        return card.atr();
    }

    boolean offer(CardPort port, Operation operation, Consumer<? super CardOutcome> reply) {
        return queue.offer(new Request(port::isClosed, operation, reply));
    }

    /** Carries an operation out on the caller's thread, if the card is at work for nobody and nobody waits. */
    @Nullable
    CardOutcome atOnce(AtOnce operation) {
        if (!queue.enter()) {
            return null;
        }
        try {
            return operation.on(card);
        } catch (LinkException e) {
            return new CardOutcome.Gone(e);
        } catch (RuntimeException e) {
            return failed(e);
        } finally {
            queue.leave();
        }
    }

    /** Called once by each port. */
    void leave(CardPort port, CompletableFuture<CardOutcome> left) {
        Consumer<CardOutcome> done = outcome -> {
            release(port);
            left.complete(outcome);
        };
        if (openPorts.decrementAndGet() > 0) {
            done.accept(new CardOutcome.Done());
        } else {
            queue.force(new Request(() -> openPorts.get() > 0, CardSession::powerDown, done));
        }
    }

    private void release(CardPort port) {
        Reader last = reader.get();
        if (last != null && last.port() == port) {
            reader.set(null);
        }
    }

    private static CardOutcome powerDown(Icc card) throws LinkException {
        card.powerDown();
        return new CardOutcome.Done();
    }

    /** A card that fails in any way is a card that is gone: its user sees a removal, never a made-up answer. */
    private CardOutcome carryOut(Operation operation) {
        try {
            return operation.on(card);
        } catch (LinkException e) {
            return new CardOutcome.Gone(e);
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private static CardOutcome failed(RuntimeException e) {
        return new CardOutcome.Gone(new LinkException("the card failed: " + e, e));
    }

    private final class Request implements SerialQueue.Job {
        private final BooleanSupplier abandoned;
        private final Operation operation;
        private final Consumer<? super CardOutcome> reply;

        Request(BooleanSupplier abandoned, Operation operation, Consumer<? super CardOutcome> reply) {
            this.abandoned = abandoned;
            this.operation = operation;
            this.reply = reply;
        }

        @Override
        public Runnable work() {
            if (abandoned.getAsBoolean()) {
                return gone("the reader left before the card was asked", null);
            }
            try {
                CardOutcome outcome = carryOut(operation);
                return () -> reply.accept(outcome);
            } catch (Error e) {
                // The JVM is in trouble; whoever waits for the card must still not wait for ever.
                Runnable tell = gone("the card failed: " + e, e);
                return () -> {
                    tell.run();
                    throw e;
                };
            }
        }

        @Override
        public void drop(RejectedExecutionException why) {
            gone("the threads that work for the card have ended", why).run();
        }

        private Runnable gone(String what, @Nullable Throwable cause) {
            CardOutcome outcome =
                    new CardOutcome.Gone(cause == null ? new LinkException(what) : new LinkException(what, cause));
            return () -> reply.accept(outcome);
        }
    }
}
