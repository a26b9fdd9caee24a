// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A card that can be taken out of its reader and put back, at any moment and from any thread. Whoever waits for an
 * answer while it is taken out gets {@link CardRemovedException} when the card has done its work; the answer is lost. A
 * card that comes back has no power.
 */
public final class RemovableIcc implements Icc {
    /**
     * Where the card is, for comparing with an earlier moment: a card that went and came again was removed once more.
     *
     * @param in whether the card is in the reader
     * @param removals how often it has been taken out since it was made
     */
    public record State(boolean in, long removals) {}

    private final Icc card;
    private final LongSupplier nanos;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // Under the lock:
    private boolean out;
    private @Nullable Long backAt;
    private long removals;
    private boolean needsPower;

    /**
     * A card that is in.
     *
     * @param card the card
     * @param nanos time in nanoseconds that only goes forward, such as {@code System::nanoTime}
     */
    public RemovableIcc(Icc card, LongSupplier nanos) {
        this.card = card;
        this.nanos = nanos;
    }

    /** Is called after each insertion and removal that {@link #insert}, {@link #remove} or the card itself made. */
    public void whenMoved(Runnable listener) {
        listeners.add(listener);
    }

    /** Is not called any more. */
    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** Where the card is now. */
    public State state() {
        lock.lock();
        try {
            return new State(inNow(), removals);
        } finally {
            lock.unlock();
        }
    }

    /** How long a card stays out that comes back by itself, of which no listener is told; empty for every other. */
    public Optional<Duration> backIn() {
        lock.lock();
        try {
            return inNow() ? Optional.empty() : Optional.ofNullable(rest());
        } finally {
            lock.unlock();
        }
    }

    /** Whether the card is in the reader. */
    public boolean isIn() {
        lock.lock();
        try {
            return inNow();
        } finally {
            lock.unlock();
        }
    }

    /** Puts the card back; does nothing when it is in. */
    public void insert() {
        move(false, null);
    }

    /** Takes the card out; does nothing when it is out. */
    public void remove() {
        move(true, null);
    }

    /**
     * Waits until the card is in, or is out.
     *
     * @param in which of the two
     * @param patience how long at most; zero or less only looks
     * @return whether it is so
     * @throws InterruptedException when the thread is interrupted
     */
    public boolean await(boolean in, Duration patience) throws InterruptedException {
        long rest = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (inNow() != in) {
                if (rest <= 0) {
                    return false;
                }
                long step = backAt == null ? rest : Math.min(rest, Math.max(1, backAt - nanos.getAsLong()));
                long left = changed.awaitNanos(step);
                rest -= step - left;
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when the card is out
     */
    @Override
    public Atr atr() {
        if (!isIn()) {
            throw new IllegalStateException("the card is out of the reader");
        }
        return card.atr();
    }

    @Override
    public Atr powerUp() throws LinkException {
        return whileIn(card::powerUp, true);
    }

    @Override
    public Atr reset() throws LinkException {
        return whileIn(card::reset, false);
    }

    @Override
    public void powerDown() throws LinkException {
        Atr nothing = atrOrThrow();
        whileIn(
                () -> {
                    card.powerDown();
                    return nothing;
                },
                false);
    }

    @Override
    public byte[] transmit(byte[] command) throws LinkException {
        return whileIn(() -> card.transmit(command), false);
    }

    private interface Action<T> {
        T run() throws LinkException;
    }

    private Atr atrOrThrow() throws LinkException {
        enter(false);
        return card.atr();
    }

    private <T> T whileIn(Action<T> action, boolean powersUp) throws LinkException {
        long before = enter(powersUp);
        T result;
        try {
            result = action.run();
        } catch (CardRemovedException e) {
            move(true, e.backAfter().orElse(null));
            throw e;
        }
        lock.lock();
        try {
            if (removals != before) {
                throw new CardRemovedException("the card was taken out of the reader", rest());
            }
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** Lets in who finds the card, and takes the power from one that came back. */
    private long enter(boolean powersUp) throws LinkException {
        boolean cold;
        long now;
        lock.lock();
        try {
            if (!inNow()) {
                throw new CardRemovedException("the card is out of the reader", rest());
            }
            cold = needsPower;
            needsPower = false;
            now = removals;
        } finally {
            lock.unlock();
        }
        if (cold && !powersUp) {
            card.powerDown();
        }
        return now;
    }

    private void move(boolean outNow, @Nullable Duration backAfter) {
        lock.lock();
        try {
            if (out == outNow) {
                return;
            }
            out = outNow;
            backAt = backAfter == null ? null : nanos.getAsLong() + backAfter.toNanos();
            if (outNow) {
                removals++;
                needsPower = true;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    private boolean inNow() {
        if (out && backAt != null && backAt - nanos.getAsLong() <= 0) {
            out = false;
            backAt = null;
            changed.signalAll();
        }
        return !out;
    }

    private @Nullable Duration rest() {
        return backAt == null ? null : Duration.ofNanos(Math.max(0, backAt - nanos.getAsLong()));
    }
}
