// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.apdu.StatusWord;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.CardSettings;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Personalization;
import java.util.Random;

/** Cards for tests: the bundled persona, laid out once, with a random source of a fixed seed. */
public final class TestCards {
    private static final CardImage ADULT = adultImage("plastic-contact");
    private static final CardBlueprint BLUEPRINT = CardBlueprint.of(ADULT);

    private static final CardBlueprint FOR_READER_TESTS = CardBlueprint.of(adultImage("reader-test"));

    private static final CardBlueprint FULL = CardBlueprint.of(TestImages.IMAGE);

    /** Settings with which selecting the current application again keeps verified PINs. */
    public static final CardSettings KEEPS_STATUS = new CardSettings(
            CardSettings.Reselection.KEEPS_STATUS,
            StatusWord.REFERENCED_IEF_BLOCKED,
            CardSettings.RetryQueryWithLe.REFUSED);

    private TestCards() {}

    /** The card image of the persona adult. */
    public static CardImage image() {
        return ADULT;
    }

    /** A fresh card of the persona adult, powered up. */
    public static CardClient adult() {
        return powered(BLUEPRINT);
    }

    /** The same card with other settings. */
    public static CardClient adult(CardSettings settings) {
        return powered(CardBlueprint.of(new CardImage(ADULT.atr(), settings, ADULT.applications())));
    }

    /** A fresh card with all six applications, powered up. */
    public static CardClient full() {
        return powered(FULL);
    }

    /** The same card with other settings. */
    public static CardClient full(CardSettings settings) {
        return powered(CardBlueprint.of(TestImages.image(settings)));
    }

    /** A fresh card for reader tests, powered up; no command has selected anything. */
    public static CardClient forReaderTests(Waiting waiting) {
        SimulatedCard card =
                FOR_READER_TESTS.newCard(CardParts.of(new Random(42)).with(waiting));
        card.powerUp();
        return new CardClient(card);
    }

    private static CardClient powered(CardBlueprint blueprint) {
        SimulatedCard card = blueprint.newCard(new Random(42));
        card.powerUp();
        return new CardClient(card);
    }

    private static CardImage adultImage(String profile) {
        try {
            return Personalization.withTestRoots().personalize(Library.persona("adult"), Library.profile(profile));
        } catch (DataFileException e) {
            throw new IllegalStateException(e);
        }
    }
}
