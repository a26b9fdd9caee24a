// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import dev.mynasim.apdu.StatusWord;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.CardSettings;
import dev.mynasim.card.image.CardSettings.LastCommandIndicator;
import dev.mynasim.card.image.CardSettings.MultipleRecords;
import dev.mynasim.card.image.CardSettings.Reselection;
import dev.mynasim.card.image.CardSettings.RetryQueryWithLe;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.vectors.clients.ClientTrace;
import dev.mynasim.vectors.clients.Flow;
import dev.mynasim.vectors.scripts.CardScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Cards as the traces want them. */
final class TraceCards {
    private static final Map<ClientTrace.Card, CardImage> IMAGES = new ConcurrentHashMap<>();
    private static final Map<Kind, CardBlueprint> BLUEPRINTS = new ConcurrentHashMap<>();

    /** A persona's card of a kind, with settings of its own. */
    private record Kind(ClientTrace.Card wanted, CardSettings settings) {
        CardBlueprint blueprint() {
            CardImage image = image(wanted);
            return CardBlueprint.of(new CardImage(image.atr(), settings, image.applications(), image.uid()));
        }
    }

    private TraceCards() {}

    /** The image of a persona's card of a kind. */
    static CardImage image(ClientTrace.Card wanted) {
        return IMAGES.computeIfAbsent(wanted, TraceCards::personalize);
    }

    /** A fresh card; what the flow relies on is as it wants it, and the rest as the card's profile has it. */
    static SimulatedCard card(ClientTrace.Card wanted, Flow flow) {
        return card(wanted, settings(flow), image(wanted).settings());
    }

    /** A fresh card on which all that the flow does not rely on is the other way round. */
    static SimulatedCard cardTurnedRound(ClientTrace.Card wanted, Flow flow) {
        return card(wanted, settings(flow), turnedRound(image(wanted).settings()));
    }

    /** The same for a script. */
    static SimulatedCard card(ClientTrace.Card wanted, CardScript script) {
        return card(wanted, script.settings(), image(wanted).settings());
    }

    /** The same for a script. */
    static SimulatedCard cardTurnedRound(ClientTrace.Card wanted, CardScript script) {
        return card(wanted, script.settings(), turnedRound(image(wanted).settings()));
    }

    private static SimulatedCard card(ClientTrace.Card wanted, Map<String, String> relied, CardSettings otherwise) {
        return BLUEPRINTS
                .computeIfAbsent(new Kind(wanted, relied(relied, otherwise)), Kind::blueprint)
                .newCard(new Random(42));
    }

    private static CardSettings relied(Map<String, String> relied, CardSettings otherwise) {
        return new CardSettings(
                relied.containsKey("reselection")
                        ? Reselection.valueOf(constant(relied.get("reselection")))
                        : otherwise.reselection(),
                relied.containsKey("blockedPin")
                        ? StatusWord.of(Integer.parseInt(relied.get("blockedPin"), 16))
                        : otherwise.blockedPin(),
                relied.containsKey("retryQueryWithLe")
                        ? RetryQueryWithLe.valueOf(constant(relied.get("retryQueryWithLe")))
                        : otherwise.retryQueryWithLe(),
                relied.containsKey("multipleRecords")
                        ? MultipleRecords.valueOf(constant(relied.get("multipleRecords")))
                        : otherwise.multipleRecords(),
                relied.containsKey("lastCommandIndicator")
                        ? LastCommandIndicator.valueOf(constant(relied.get("lastCommandIndicator")))
                        : otherwise.lastCommandIndicator());
    }

    private static Map<String, String> settings(Flow flow) {
        Flow.Settings relied = flow.settings();
        Map<String, String> settings = new HashMap<>();
        if (relied != null) {
            put(settings, "reselection", relied.reselection());
            put(settings, "blockedPin", relied.blockedPin());
            put(settings, "retryQueryWithLe", relied.retryQueryWithLe());
        }
        return settings;
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
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
