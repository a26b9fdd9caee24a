// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.perso.CardProfile;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.conformance.CardFacts;
import dev.mynasim.conformance.CardWish;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the cards that cases wish for. A wish is laid out once, which takes some hundred milliseconds; each card of it
 * then about one. Safe for threads.
 */
public final class CardShelf {
    /** A setting beside those of a card profile's list: the answer to reset, hexadecimal. */
    public static final String ATR = "atr";

    /** Another one: {@value #T0_LIKE} for a card that says 61xx and 6Cxx as over T=0. */
    public static final String TRANSPORT = "transport";

    private static final String T0_LIKE = "t0-like";

    private final InstantSource clock;
    private final long seed;
    private final Map<CardWish, LaidOut> layouts = new ConcurrentHashMap<>();

    private record LaidOut(CardBlueprint blueprint, CardFacts facts, boolean t0Like) {}

    private final Map<CardWish, Personal> personal = new ConcurrentHashMap<>();

    private record Personal(String persona, CardProfile profile, CardImage image) {}

    /**
     * An empty shelf.
     *
     * @param clock when cards are issued
     * @param seed where the cards' random octets come from
     */
    public CardShelf(InstantSource clock, long seed) {
        this.clock = clock;
        this.seed = seed;
    }

    /**
     * A fresh card as wished, without power.
     *
     * @throws IOException when there is no such persona, profile or setting: says which there are
     */
    MadeCard make(CardWish wish) throws IOException {
        LaidOut layout = laidOut(wish);
        RenewableCard card = new RenewableCard(() -> {
            SimulatedCard made = layout.blueprint().newCard(new Random(seed));
            return layout.t0Like() ? new T0LikeCard(made) : made;
        });
        return new MadeCard(card, layout.facts());
    }

    /**
     * What would be known of such a card.
     *
     * @throws IOException when there is no such persona, profile or setting: says which there are
     */
    public CardFacts facts(CardWish wish) throws IOException {
        return laidOut(wish).facts();
    }

    private LaidOut laidOut(CardWish wish) throws IOException {
        LaidOut layout = layouts.get(wish);
        if (layout == null) {
            layout = layOut(wish);
            layouts.put(wish, layout);
        }
        return layout;
    }

    private LaidOut layOut(CardWish wish) throws IOException {
        try {
            Map<String, String> settings = new HashMap<>(wish.settings());
            String atr = settings.remove(ATR);
            String transport = settings.remove(TRANSPORT);
            if (transport != null && !transport.equals(T0_LIKE)) {
                throw new IllegalArgumentException("transport: \"" + transport + "\" is not known; " + T0_LIKE + " is");
            }
            Personal personal = personal(new CardWish(wish.persona(), wish.profile(), settings));
            CardImage made = personal.image();
            CardImage image = atr == null
                    ? made
                    : new CardImage(Atr.ofHex(atr), made.settings(), made.applications(), made.uid());
            Map<String, String> words =
                    new HashMap<>(personal.profile().settings().words());
            words.put(ATR, image.atr().toString());
            if (transport != null) {
                words.put(TRANSPORT, transport);
            }
            CardFacts facts = new CardFacts(
                    personal.persona(),
                    personal.profile().profile(),
                    words,
                    ImageFacts.features(image),
                    ImageFacts.codes(image));
            return new LaidOut(CardBlueprint.of(image), facts, transport != null);
        } catch (DataFileException | IllegalArgumentException e) {
            throw new IOException("the card that a case wishes for cannot be made: " + e.getMessage(), e);
        }
    }

    /** What takes most of the time: keys and certificates, which wishes for different ATRs share. */
    private Personal personal(CardWish wish) throws DataFileException {
        Personal known = personal.get(wish);
        if (known != null) {
            return known;
        }
        Persona persona = Library.persona(wish.persona());
        CardProfile profile = Library.profile(wish.profile().isEmpty() ? persona.usualProfile() : wish.profile())
                .withSettings(wish.settings());
        CardImage image =
                Personalization.withTestRoots().personalize(persona, profile, new Issuing(clock.instant(), 0));
        Personal made = new Personal(persona.persona(), profile, image);
        personal.put(wish, made);
        return made;
    }
}
