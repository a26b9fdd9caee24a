// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.connect.Patience;
import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.reader.RemovableIcc;
import dev.mynasim.sim.MyNumberCard;
import java.time.Duration;
import java.util.Optional;

/**
 * What is in a slot: a card of this JVM, or one behind a socket.
 *
 * @param icc what commands are sent to
 * @param place whether the card is in
 * @param look finds out whether it is, where nobody tells; returns soon
 * @param lookEvery how often somebody who waits has to look; empty when insertions and removals are told
 * @param leave gives the card up when the terminal is closed
 */
record Occupant(Icc icc, RemovableIcc place, Runnable look, Optional<Duration> lookEvery, Runnable leave) {
    /** Four times as often as pcscd does. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /** A card of this JVM, which tells when it goes and comes. */
    static Occupant of(Icc icc, RemovableIcc place, Runnable leave) {
        return new Occupant(icc, place, () -> {}, Optional.empty(), leave);
    }

    /** A card that its owner keeps. */
    static Occupant held(MyNumberCard card) {
        return of(card.icc(), card.place(), () -> {});
    }

    /** A card that was made for the slot. */
    static Occupant own(MyNumberCard card) {
        return of(card.icc(), card.place(), card::close);
    }

    /** A card that listens on a socket; nobody is dialled before somebody looks. */
    static Occupant dialled(ReaderSpec.Socket address, Patience patience) {
        RemoteCard card = new RemoteCard(address, patience);
        RemovableIcc place = new RemovableIcc(card, System::nanoTime);
        place.remove();
        return new Occupant(place, place, () -> card.look(place), Optional.of(LOOK_EVERY), card::close);
    }
}
