// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.CardParts;
import dev.mynasim.card.runtime.SimulatedCard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fresh cards of one persona and kind, each with a number that no other card has at the time. Laying a card out takes a
 * hundred times as long as making one from a layout, so layouts are kept for those that get the number next.
 */
final class CardPool {
    private static final int MOST_KEPT = 256;

    /** A layout holds the dates of the day on which it was made. */
    private static final Duration LASTS = Duration.ofHours(1);

    private final CardMaker maker;
    private final CardNumbers numbers;
    private final Clock clock;
    private final CardParts parts;
    private final Map<Integer, Layout> layouts = new Layouts();

    CardPool(CardMaker maker, CardNumbers numbers, Clock clock, CardParts parts) {
        this.maker = maker;
        this.numbers = numbers;
        this.clock = clock;
        this.parts = parts;
    }

    private record Layout(CardBlueprint blueprint, Instant made) {}

    private static final class Layouts extends LinkedHashMap<Integer, Layout> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Layout> eldest) {
            return size() > MOST_KEPT;
        }
    }

    /**
     * A card.
     *
     * @param number its number; give it back when the card is no more
     * @param card without power
     */
    record Member(int number, SimulatedCard card) {}

    CardFacts facts() {
        return maker.facts();
    }

    /** A fresh card. */
    Member make() throws UsageException {
        int number = numbers.take();
        boolean made = false;
        try {
            Member member = new Member(number, layout(number).newCard(parts));
            made = true;
            return member;
        } finally {
            if (!made) {
                numbers.giveBack(number);
            }
        }
    }

    /** The card is no more. */
    void forget(Member member) {
        numbers.giveBack(member.number());
    }

    private synchronized CardBlueprint layout(int number) throws UsageException {
        Instant now = clock.instant();
        Layout layout = layouts.get(number);
        if (layout == null || layout.made().plus(LASTS).isBefore(now)) {
            layout = new Layout(maker.layOut(number), now);
            layouts.remove(number);
            layouts.put(number, layout);
        }
        return layout.blueprint();
    }
}
