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

    private final InstantSource clock;
    private final long seed;
    private final Map<CardWish, LaidOut> layouts = new ConcurrentHashMap<>();

    private record LaidOut(CardBlueprint blueprint, CardFacts facts) {}

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
        LaidOut layout = layouts.get(wish);
        if (layout == null) {
            layout = layOut(wish);
            layouts.put(wish, layout);
        }
        SimulatedCard card = layout.blueprint().newCard(new Random(seed));
        return new MadeCard(card, layout.facts());
    }

    private LaidOut layOut(CardWish wish) throws IOException {
        try {
            Persona persona = Library.persona(wish.persona());
            CardProfile profile = Library.profile(wish.profile().isEmpty() ? persona.usualProfile() : wish.profile());
            Map<String, String> settings = new HashMap<>(wish.settings());
            String atr = settings.remove(ATR);
            CardProfile wished = profile.withSettings(settings);
            CardImage made =
                    Personalization.withTestRoots().personalize(persona, wished, new Issuing(clock.instant(), 0));
            CardImage image = atr == null
                    ? made
                    : new CardImage(Atr.ofHex(atr), made.settings(), made.applications(), made.uid());
            Map<String, String> words = new HashMap<>(wished.settings().words());
            words.put(ATR, image.atr().toString());
            CardFacts facts = new CardFacts(
                    persona.persona(), profile.profile(), words, ImageFacts.features(image), ImageFacts.codes(image));
            return new LaidOut(CardBlueprint.of(image), facts);
        } catch (DataFileException | IllegalArgumentException e) {
            throw new IOException("the card that a case wishes for cannot be made: " + e.getMessage(), e);
        }
    }
}
