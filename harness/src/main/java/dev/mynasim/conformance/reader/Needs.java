// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.ExchangeLevel;
import dev.mynasim.conformance.Placed;
import java.util.Optional;
import java.util.Set;

/**
 * What a case needs beside a card.
 *
 * @param hand whether somebody has to have the card in hand
 * @param extended whether extended APDUs have to pass
 * @param data how many octets of command data have to pass
 * @param answer how many octets of answer data have to pass
 * @param features what has to be on the card
 * @param absent why it cannot run whatever the stand is, for what its maker was not given; empty when nothing is
 *     missing
 */
record Needs(boolean hand, boolean extended, int data, int answer, Set<String> features, Optional<String> absent) {
    /** A card whatever is on it. */
    static final Needs CARD = new Needs(false, false, 0, 0, Set.of(), Optional.empty());

    /** The first test application. */
    static final Needs FIRST = CARD.feature(TestApplication.FIRST);

    /** The second test application. */
    static final Needs SECOND = CARD.feature(TestApplication.SECOND);

    /** Copies the features. */
    Needs {
        features = Set.copyOf(features);
    }

    Needs feature(String one) {
        return new Needs(hand, extended, data, answer, Set.of(one), absent);
    }

    Needs withHand() {
        return new Needs(true, extended, data, answer, features, absent);
    }

    /** Extended APDUs with so many octets. */
    Needs extended(int sent, int received) {
        return new Needs(hand, true, sent, received, features, absent);
    }

    /** Something that may not have been given. */
    Needs given(Optional<?> helper, String reason) {
        return new Needs(hand, extended, data, answer, features, helper.isPresent() ? absent : Optional.of(reason));
    }

    /** Why a case cannot run, in a sentence; empty when it can. */
    Optional<String> missing(CardWish wish, Placed placed, Environment environment) {
        if (absent.isPresent()) {
            return absent;
        }
        if (placed.terminal().isEmpty()) {
            return Optional.of("no reader is shown to software here");
        }
        if (hand && placed.hand().isEmpty()) {
            return Optional.of("nobody here takes the card out, makes it wait or knows what reached it");
        }
        for (String feature : features) {
            if (!placed.facts().features().contains(feature)) {
                return Optional.of("the card does not carry the test application " + feature);
            }
        }
        Optional<String> unlike = placed.facts().unlike(anybodys(wish, placed), false);
        if (unlike.isPresent()) {
            return unlike;
        }
        return beyond(environment.level());
    }

    /** A case of a reader is about no person, and any card with the test applications will do. */
    private static CardWish anybodys(CardWish wish, Placed placed) {
        String profile = wish.profile().equals(TestApplication.CARD.profile()) ? "" : wish.profile();
        return new CardWish(placed.facts().persona(), profile, wish.settings());
    }

    private Optional<String> beyond(ExchangeLevel level) {
        if (extended && !level.extended()) {
            return Optional.of("the reader carries " + level.words() + " (" + level.how() + ")");
        }
        if (data > level.maxData() || answer > level.maxAnswer()) {
            return Optional.of("the reader carries %d octets of data and answers of %d (%s)"
                    .formatted(level.maxData(), level.maxAnswer(), level.how()));
        }
        return Optional.empty();
    }
}
