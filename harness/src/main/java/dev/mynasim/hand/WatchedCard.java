// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.hand;

import dev.mynasim.apdu.icc.ForwardingIcc;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.reader.RemovableIcc;
import dev.mynasim.timing.Pause;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A card for tests of readers: it tells what it received and when, and another thread tells it to fall silent, to
 * answer late or to leave, also in the middle of a command.
 *
 * <p>Safe for threads. One command is carried out after the other; while a card is silent, others wait for it.
 */
public final class WatchedCard extends ForwardingIcc implements AutoCloseable {
    /** How long a card may take for an answer: ten minutes. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private static final EventLog.Room ROOM = new EventLog.Room(20_000, 8L << 20);

    private final RemovableIcc place;
    private final EventLog log;
    private final Manner manner;

    private WatchedCard(RemovableIcc place, EventLog log, Manner manner) {
        super(place);
        this.place = place;
        this.log = log;
        this.manner = manner;
    }

    /**
     * A watched card that is in its reader. Of its events the last 20,000 are kept, and of them no more than have 8 MiB
     * of commands and answers.
     *
     * @param card the card; stays the caller's
     * @param pause the clock of the events, and how a slow card waits; stays the caller's
     */
    public static WatchedCard of(Icc card, Pause pause) {
        return of(card, pause, ROOM);
    }

    static WatchedCard of(Icc card, Pause pause, EventLog.Room room) {
        EventLog log = new EventLog(pause::nanos, room);
        Manner manner = new Manner();
        ToldCard told = new ToldCard(card, pause, log, manner);
        RemovableIcc place = new RemovableIcc(told, pause::nanos);
        Stays stays = new Stays(place, log);
        told.isIn(stays);
        place.whenMoved(() -> {
            stays.look();
            manner.look();
        });
        return new WatchedCard(place, log, manner);
    }

    /** What has happened, as far as it is kept, in order. */
    public List<CardEvent> events() {
        return log.kept();
    }

    /** The number of the event that happens next, to look only at what comes. */
    public long mark() {
        return log.next();
    }

    /**
     * The first kept command that fits; waits for one when there is none.
     *
     * @param wanted which command; is called while the log is locked and must not wait
     * @param patience how long at most; zero or less only looks
     * @return the command; empty when none came in time
     * @throws InterruptedException when the thread is interrupted
     */
    public Optional<CardEvent.Command> awaitCommand(Predicate<? super CardEvent.Command> wanted, Duration patience)
            throws InterruptedException {
        return awaitEvent(0, CardEvent.Command.class, wanted, patience);
    }

    /**
     * The first kept event that fits; waits for one when there is none.
     *
     * @param <E> what kind of event
     * @param from the lowest number that counts, as {@link #mark} gave it
     * @param type what kind of event
     * @param wanted which one; is called while the log is locked and must not wait
     * @param patience how long at most; zero or less only looks
     * @return the event; empty when none came in time
     * @throws InterruptedException when the thread is interrupted
     */
    public <E extends CardEvent> Optional<E> awaitEvent(
            long from, Class<E> type, Predicate<? super E> wanted, Duration patience) throws InterruptedException {
        return log.await(from, type, wanted, patience);
    }

    /**
     * From now on no answer leaves, of the command at work neither, until {@link #speak}, a removal or {@link #close}.
     * The card carries commands out. After {@link #LONGEST} the link to a silent card breaks.
     */
    public void mute() {
        manner.mute(true);
    }

    /** Ends silence: an answer that was held leaves. */
    public void speak() {
        manner.mute(false);
    }

    /**
     * From the next command on each answer is so much later.
     *
     * @param delay zero to {@link #LONGEST}; zero ends it
     * @throws IllegalArgumentException when it is less or more
     */
    public void answerLate(Duration delay) {
        if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("an answer is late by 0 s to " + LONGEST + ", not " + delay);
        }
        manner.delay(delay);
    }

    /** Takes the card out before it sees the first command from now on that is chosen; once. */
    public void removeBefore(Predicate<? super CardEvent.Command> chosen) {
        manner.removeOnce(new Removal(chosen, Removal.Moment.BEFORE_CARD));
    }

    /** Takes the card out when it has carried out the first command from now on that is chosen; once. */
    public void removeAfter(Predicate<? super CardEvent.Command> chosen) {
        manner.removeOnce(new Removal(chosen, Removal.Moment.AFTER_CARD));
    }

    /** Takes the card out of the reader; the answer at work is lost. */
    public void remove() {
        place.remove();
    }

    /** Puts the card back, without power. */
    public void insert() {
        place.insert();
    }

    /** The card's place in its reader: to wait for it, to be told of it. */
    public RemovableIcc place() {
        return place;
    }

    /** Ends all silence, that to come included. */
    @Override
    public void close() {
        manner.close();
    }
}
