// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import dev.mynasim.apdu.StatusWord;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.CardSettings;
import dev.mynasim.card.image.CardSettings.Reselection;
import dev.mynasim.card.image.CardSettings.RetryQueryWithLe;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.vectors.clients.ClientTrace;
import dev.mynasim.vectors.clients.Flow;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Cards as the traces want them. */
final class TraceCards {
    private static final Map<ClientTrace.Card, CardImage> IMAGES = new ConcurrentHashMap<>();
    private static final Map<CardImage, CardBlueprint> BLUEPRINTS = new ConcurrentHashMap<>();

    private TraceCards() {}

    /** The image of a persona's card of a kind. */
    static CardImage image(ClientTrace.Card wanted) {
        return IMAGES.computeIfAbsent(wanted, TraceCards::personalize);
    }

    /** A fresh card; what the flow relies on is as it wants it, and the rest as the card's profile has it. */
    static SimulatedCard card(ClientTrace.Card wanted, Flow flow) {
        CardImage image = image(wanted);
        return card(image, relied(flow.settings(), image.settings()));
    }

    /** A fresh card on which all that the flow does not rely on is the other way round. */
    static SimulatedCard cardTurnedRound(ClientTrace.Card wanted, Flow flow) {
        CardImage image = image(wanted);
        return card(image, relied(flow.settings(), turnedRound(image.settings())));
    }

    private static SimulatedCard card(CardImage image, CardSettings settings) {
        CardImage withSettings = new CardImage(image.atr(), settings, image.applications());
        return BLUEPRINTS.computeIfAbsent(withSettings, CardBlueprint::of).newCard(new Random(42));
    }

    private static CardSettings relied(Flow.@Nullable Settings relied, CardSettings otherwise) {
        if (relied == null) {
            return otherwise;
        }
        return new CardSettings(
                relied.reselection() == null
                        ? otherwise.reselection()
                        : Reselection.valueOf(constant(relied.reselection())),
                relied.blockedPin() == null
                        ? otherwise.blockedPin()
                        : StatusWord.of(Integer.parseInt(relied.blockedPin(), 16)),
                relied.retryQueryWithLe() == null
                        ? otherwise.retryQueryWithLe()
                        : RetryQueryWithLe.valueOf(constant(relied.retryQueryWithLe())));
    }

    private static CardSettings turnedRound(CardSettings settings) {
        return new CardSettings(
                settings.reselection() == Reselection.KEEPS_STATUS
                        ? Reselection.CLEARS_STATUS
                        : Reselection.KEEPS_STATUS,
                settings.blockedPin().equals(StatusWord.REFERENCED_IEF_BLOCKED)
                        ? StatusWord.AUTHENTICATION_METHOD_BLOCKED
                        : StatusWord.REFERENCED_IEF_BLOCKED,
                settings.retryQueryWithLe() == RetryQueryWithLe.ANSWERED
                        ? RetryQueryWithLe.REFUSED
                        : RetryQueryWithLe.ANSWERED);
    }

    private static String constant(String word) {
        return word.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static CardImage personalize(ClientTrace.Card wanted) {
        try {
            return Personalization.withTestRoots()
                    .personalize(Library.persona(wanted.persona()), Library.profile(wanted.profile()));
        } catch (DataFileException e) {
            throw new IllegalStateException(e);
        }
    }
}
