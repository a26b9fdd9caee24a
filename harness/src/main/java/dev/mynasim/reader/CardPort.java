// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.LinkException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One user's way to a card. Each public method below but {@link #atr()} queues one request and returns at once.
 *
 * <p>They return false when the request was not taken, because the session's queue is full or the port is closed; its
 * reply is then never called. The reply of a request that was taken is called exactly once, in the order of the
 * requests, on a thread of the session's executor, and must not block.
 */
public final class CardPort {
    /** The shortest response APDU, in octets: a status word (ISO/IEC 7816-4 clause 5.1). */
    private static final int SHORTEST_RESPONSE = 2;

    private final CardSession session;
    private final AtomicReference<@Nullable CompletionStage<CardOutcome>> closed = new AtomicReference<>();

    CardPort(CardSession session) {
        this.session = session;
    }

    /**
     * The answer to reset as of now, past the queue: for polls of a reader that waits for nothing else.
     *
     * @throws RuntimeException whatever the card throws
     */
    public Atr atr() {
        return session.atr();
    }

    /** Asks for the answer to reset in its turn: {@link CardOutcome.Ready} or {@link CardOutcome.Gone}. */
    public boolean queueAtr(Consumer<? super CardOutcome> reply) {
        return offer(card -> new CardOutcome.Ready(card.atr()), reply);
    }

    /** Powers the card up: {@link CardOutcome.Ready} or {@link CardOutcome.Gone}. */
    public boolean powerUp(Consumer<? super CardOutcome> reply) {
        return offer(card -> new CardOutcome.Ready(card.powerUp()), reply);
    }

    /** Resets the card: {@link CardOutcome.Ready} or {@link CardOutcome.Gone}. */
    public boolean reset(Consumer<? super CardOutcome> reply) {
        return offer(card -> new CardOutcome.Ready(card.reset()), reply);
    }

    /** Takes the power away: {@link CardOutcome.Done} or {@link CardOutcome.Gone}. */
    public boolean powerDown(Consumer<? super CardOutcome> reply) {
        return offer(
                card -> {
                    card.powerDown();
                    return new CardOutcome.Done();
                },
                reply);
    }

    /**
     * Sends a command APDU: {@link CardOutcome.Response} or {@link CardOutcome.Gone}.
     *
     * @param command the octets, handed over: the caller does not touch the array again
     */
    public boolean transmit(byte[] command, Consumer<? super CardOutcome> reply) {
        return offer(card -> response(card.transmit(command)), reply);
    }

    /**
     * Sends a command APDU past the queue, which must be empty, and only if the card answers at once.
     *
     * @param command the octets; the caller's still when there is no outcome
     * @return {@link CardOutcome.Response} or {@link CardOutcome.Gone}; null when nothing has happened
     */
    @Nullable
    CardOutcome transmitAtOnce(byte[] command) {
        return isClosed()
                ? null
                : session.atOnce(card -> {
                    byte[] octets = card.transmitAtOnce(command);
                    return octets == null ? null : response(octets);
                });
    }

    /**
     * Leaves the card. Requests that the card has not begun are dropped (their outcome is {@link CardOutcome.Gone});
     * when no other port is open the card loses its power, even when the queue is full. Closing again changes nothing.
     *
     * @return ends when the card has no power, or has failed, or is left to the other ports
     */
    public CompletionStage<CardOutcome> close() {
        CompletableFuture<CardOutcome> left = new CompletableFuture<>();
        CompletionStage<CardOutcome> before = closed.compareAndExchange(null, left);
        if (before != null) {
            return before;
        }
        session.leave(this, left);
        return left;
    }

    boolean isClosed() {
        return closed.get() != null;
    }

    private boolean offer(CardSession.Operation operation, Consumer<? super CardOutcome> reply) {
        return !isClosed() && session.offer(this, operation, reply);
    }

    /** A response without a status word would reach a reader as "no card": that is a failure of the card. */
    private static CardOutcome response(byte[] octets) throws LinkException {
        if (octets.length < SHORTEST_RESPONSE) {
            throw new LinkException("the card answered " + octets.length + " octets; a response has at least "
                    + SHORTEST_RESPONSE + ", the status word");
        }
        return new CardOutcome.Response(octets);
    }
}
