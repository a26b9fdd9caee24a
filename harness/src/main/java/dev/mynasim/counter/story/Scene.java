// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.counter.Counter;
import dev.mynasim.counter.desk.CardOnDesk;
import dev.mynasim.counter.desk.Desk;
import dev.mynasim.counter.desk.FragileIcc;
import dev.mynasim.counter.desk.FragileLine;
import dev.mynasim.counter.desk.Keeper;
import dev.mynasim.counter.desk.RegisterLine;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.world.CardMaker;
import dev.mynasim.counter.world.Resident;
import dev.mynasim.counter.world.World;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Where a story plays: the world, its desk, the cards in people's hands and the PINs in their heads. */
final class Scene {
    private final World world;
    private final FragileLine line;
    private final Desk desk;
    private final Map<String, Actor> actors = new HashMap<>();

    /** Somebody with a card. */
    static final class Actor {
        private final CardFile.About about;
        private final SimulatedCard card;
        private final FragileIcc inReader;
        private final Map<PinKind, String> pins = new EnumMap<>(PinKind.class);
        private final Map<PinKind, String> before = new EnumMap<>(PinKind.class);
        private final Map<CertificateKind, CertificateId> first = new EnumMap<>(CertificateKind.class);
        private final Map<String, byte[]> seen = new HashMap<>();

        Actor(CardFile.About about, SimulatedCard card, Map<PinKind, String> pins) {
            this.about = about;
            this.card = card;
            inReader = new FragileIcc(card);
            this.pins.putAll(pins);
            before.putAll(pins);
        }

        SimulatedCard card() {
            return card;
        }

        FragileIcc inReader() {
            return inReader;
        }

        /** The card as a file holds it. */
        CardFile file() {
            return new CardFile(about, card.image());
        }

        CardOnDesk onDesk() {
            return new CardOnDesk(inReader, Optional.of(card.issuerPort()));
        }

        Icc icc() {
            return card;
        }

        String pin(PinKind kind) {
            return pins.getOrDefault(kind, "");
        }

        /** The PIN before the last change, or the present one. */
        String oldPin(PinKind kind) {
            return before.getOrDefault(kind, "");
        }

        void remembers(PinKind kind, String pin) {
            before.put(kind, pin(kind));
            pins.put(kind, pin);
        }

        Map<CertificateKind, CertificateId> first() {
            return first;
        }

        /** What was on the card when the story began, by file. */
        Map<String, byte[]> seen() {
            return seen;
        }
    }

    Scene(World world, Counter counter) {
        this.world = world;
        line = new FragileLine(new RegisterLine(world.ca()));
        desk = new Desk(world, counter, line, Keeper.NOWHERE);
    }

    World world() {
        return world;
    }

    FragileLine line() {
        return line;
    }

    Desk desk() {
        return desk;
    }

    Optional<Actor> actor(String key) {
        return Optional.ofNullable(actors.get(key));
    }

    /** Makes the card that the register tells of and gives it to the person. */
    Actor giveCard(Resident resident, Map<PinKind, String> pins) {
        CardMaker.FirstPins first = new CardMaker.FirstPins(
                pins.getOrDefault(PinKind.JUKI, "3456"), pins.getOrDefault(PinKind.INPUT, "2345"));
        CardFile made = CardMaker.make(resident, first);
        SimulatedCard card = CardBlueprint.of(made.image())
                // The seed of challenges: nothing in a story depends on it.
                .newCard(new Random(resident.cardNumber()));
        Actor actor = new Actor(made.about(), card, pins);
        Actor before = actors.put(resident.key(), actor);
        if (before != null) {
            actor.first().putAll(before.first());
            actor.seen().putAll(before.seen());
        }
        return actor;
    }
}
