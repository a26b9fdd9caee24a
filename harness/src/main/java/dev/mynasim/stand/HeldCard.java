// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.ForwardingIcc;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.conformance.Hand.Kind;
import dev.mynasim.conformance.Hand.Seen;
import dev.mynasim.reader.CardRemovedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A card that remembers what reached it and holds its answers back as it is told. What it holds back ends with
 * {@link #release}, so that nobody waits for a card that is taken out.
 */
final class HeldCard extends ForwardingIcc {
    /** Things that are remembered; the oldest are forgotten first. */
    private static final int MOST_SEEN = 10_000;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // Under the lock:
    private final Deque<Seen> seen = new ArrayDeque<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private boolean silent;
    private long delayNanos;
    private long releases;
    private int removeBehind = -1;
    private boolean removeAfterCard;
    private int atWork;

    /** Holds a card; whoever stands round it takes it out of the reader when it says that it was removed. */
    HeldCard(Icc card) {
        super(card);
    }

    private record Turn(long releases, boolean silent, long delayNanos, boolean removed, boolean afterCard) {}

    @Override
    public Atr powerUp() throws LinkException {
        note(Kind.POWER_UP, "");
        return super.powerUp();
    }

    @Override
    public Atr reset() throws LinkException {
        note(Kind.RESET, "");
        return super.reset();
    }

    @Override
    public void powerDown() throws LinkException {
        note(Kind.POWER_DOWN, "");
        super.powerDown();
    }

    @Override
    public byte[] transmit(byte[] command) throws LinkException {
        Turn turn = begin(HEX.formatHex(command));
        try {
            if (turn.removed() && !turn.afterCard()) {
                throw taken();
            }
            byte[] answer = super.transmit(command);
            if (turn.removed()) {
                throw taken();
            }
            hold(turn);
            return answer;
        } finally {
            change(() -> atWork--);
        }
    }

    /** Whether somebody waits for an answer. */
    boolean isAtWork() {
        lock.lock();
        try {
            return atWork > 0;
        } finally {
            lock.unlock();
        }
    }

    List<Seen> seen() {
        lock.lock();
        try {
            return List.copyOf(seen);
        } finally {
            lock.unlock();
        }
    }

    void forget() {
        lock.lock();
        try {
            seen.clear();
            counts.clear();
        } finally {
            lock.unlock();
        }
    }

    boolean await(Kind kind, int times, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (counts.getOrDefault(kind, 0) < times) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    void fallSilent() {
        change(() -> silent = true);
    }

    void speak() {
        change(() -> {
            silent = false;
            releases++;
        });
    }

    void answerAfter(Duration delay) {
        change(() -> delayNanos = delay.toNanos());
    }

    void removeDuring(int commandsBefore, boolean afterCard) {
        change(() -> {
            removeBehind = commandsBefore;
            removeAfterCard = afterCard;
        });
    }

    /** Ends what is held back now. */
    void release() {
        change(() -> releases++);
    }

    /** As it was when it was made. */
    void renew() {
        change(() -> {
            silent = false;
            delayNanos = 0;
            removeBehind = -1;
            releases++;
            seen.clear();
            counts.clear();
        });
    }

    private static CardRemovedException taken() {
        return new CardRemovedException("the card was taken out in the middle of a command", null);
    }

    private Turn begin(String command) {
        lock.lock();
        try {
            add(Kind.COMMAND, command);
            atWork++;
            boolean removed = removeBehind == 0;
            if (removeBehind >= 0) {
                removeBehind--;
            }
            return new Turn(releases, silent, delayNanos, removed, removeAfterCard);
        } finally {
            lock.unlock();
        }
    }

    private void note(Kind kind, String command) {
        change(() -> add(kind, command));
    }

    private void add(Kind kind, String command) {
        if (seen.size() == MOST_SEEN) {
            seen.removeFirst();
        }
        seen.addLast(new Seen(kind, command));
        counts.merge(kind, 1, Integer::sum);
        changed.signalAll();
    }

    private void hold(Turn turn) throws LinkException {
        long left = turn.silent() ? Long.MAX_VALUE : turn.delayNanos();
        lock.lock();
        try {
            while (releases == turn.releases() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LinkException("the card was told to stop while it held its answer back", e);
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
