// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.store.Durability;
import java.util.ArrayList;
import java.util.List;

/**
 * Which card goes where.
 *
 * @param slots cards for slots of vpcd
 * @param doors cards for whoever connects
 */
record CardPlan(List<Slot> slots, List<Door> doors) {
    /** Takes copies of the lists. */
    CardPlan {
        slots = List.copyOf(slots);
        doors = List.copyOf(doors);
    }

    /**
     * A card in a slot of vpcd.
     *
     * @param address where vpcd listens
     * @param card the card
     */
    record Slot(SlotAddress address, CardInUse card) {}

    /** A place where readers may connect, and what they get. */
    sealed interface Door {
        /** Where. */
        Doorway way();
    }

    /**
     * A place with one card.
     *
     * @param way where
     * @param card the card
     */
    record OneCardDoor(Doorway way, CardInUse card) implements Door {}

    /**
     * A place with a fresh card for each connection.
     *
     * @param way where
     * @param pool where the cards are from
     */
    record PoolDoor(Doorway way, CardPool pool) implements Door {}

    /** Takes the card that the options without a place name. */
    interface Usual {
        CardInUse open() throws UsageException;
    }

    /** Makes and opens all cards. */
    static CardPlan of(PlaceOptions.Chosen places, CardBox box, Durability durability, Usual usual)
            throws UsageException {
        List<Slot> slots = new ArrayList<>();
        for (Place slot : places.slots()) {
            slots.add(new Slot(slot.address(), slot.card() == null ? usual.open() : box.get(slot.card(), durability)));
        }
        CardPool pool = places.pool() == null ? null : box.pool(places.pool());
        List<Door> doors = new ArrayList<>();
        for (PlaceOptions.Door door : places.doors()) {
            if (door.card() != null) {
                doors.add(new OneCardDoor(door.way(), box.get(door.card(), durability)));
            } else if (pool != null) {
                doors.add(new PoolDoor(door.way(), pool));
            } else {
                doors.add(new OneCardDoor(door.way(), usual.open()));
            }
        }
        return new CardPlan(slots, doors);
    }

    /**
     * How many cards there may be at once.
     *
     * @param connections how many connections one door lets in
     */
    int mostCards(int connections) {
        int most = slots.size();
        for (Door door : doors) {
            most += door instanceof PoolDoor ? connections : 1;
        }
        return most;
    }
}
