// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.conformance.Hand;
import dev.mynasim.hand.CardEvent;
import dev.mynasim.hand.WatchedCard;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The hand at a card that a stand made; how it is put in and taken out is the stand's affair. */
final class StandHand implements Hand {
    /** Puts the card into the reader and takes it out. */
    interface Mover {
        /** Puts it in; does nothing when it is in. */
        void insert();

        /** Takes it out; does nothing when it is out. */
        void remove();
    }

    private static final Map<Kind, Class<? extends CardEvent>> EVENTS = Map.of(
            Kind.POWER_UP, CardEvent.PoweredUp.class,
            Kind.RESET, CardEvent.WasReset.class,
            Kind.POWER_DOWN, CardEvent.PoweredDown.class,
            Kind.COMMAND, CardEvent.Command.class);

    private final WatchedCard card;
    private final Mover mover;
    private volatile long forgotten;

    StandHand(WatchedCard card, Mover mover) {
        this.card = card;
        this.mover = mover;
    }

    /** For a card whose place is all that has to know. */
    static StandHand of(MadeCard card) {
        WatchedCard watched = card.watched();
        return new StandHand(watched, new Mover() {
            @Override
            public void insert() {
                watched.insert();
            }

            @Override
            public void remove() {
                watched.remove();
            }
        });
    }

    @Override
    public void insert() {
        mover.insert();
    }

    @Override
    public void remove() {
        mover.remove();
    }

    @Override
    public List<Seen> seen() {
        return card.events().stream()
                .filter(event -> event.number() >= forgotten)
                .flatMap(StandHand::seen)
                .toList();
    }

    private static Stream<Seen> seen(CardEvent event) {
        return EVENTS.entrySet().stream()
                .filter(entry -> entry.getValue().isInstance(event))
                .map(entry ->
                        new Seen(entry.getKey(), event instanceof CardEvent.Command command ? command.hex() : ""));
    }

    @Override
    public void forget() {
        forgotten = card.mark();
    }

    @Override
    public boolean await(Kind kind, int times, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        Class<? extends CardEvent> type = EVENTS.getOrDefault(kind, CardEvent.class);
        long from = forgotten;
        for (int i = 0; i < times; i++) {
            Optional<? extends CardEvent> event =
                    card.awaitEvent(from, type, any -> true, Duration.ofNanos(deadline - System.nanoTime()));
            if (event.isEmpty()) {
                return false;
            }
            from = event.get().number() + 1;
        }
        return true;
    }

    @Override
    public void fallSilent() {
        card.mute();
    }

    @Override
    public void speak() {
        card.speak();
    }

    @Override
    public void answerAfter(Duration delay) {
        card.answerLate(delay);
    }

    @Override
    public void removeDuring(int commandsBefore, boolean afterCard) {
        AtomicInteger left = new AtomicInteger(commandsBefore);
        Predicate<CardEvent.Command> chosen = command -> left.getAndDecrement() == 0;
        if (afterCard) {
            card.removeAfter(chosen);
        } else {
            card.removeBefore(chosen);
        }
    }
}
