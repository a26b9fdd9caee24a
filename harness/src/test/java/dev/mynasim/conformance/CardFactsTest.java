// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which cases a card that is there can be judged by. */
class CardFactsTest {
    private static final CardFacts NAMED =
            new CardFacts("adult", "plastic-contactless", Map.of("reselection", "clears-status"), Set.of(), Codes.NONE);
    private static final CardFacts UNNAMED = new CardFacts("", "", Map.of(), Set.of(), Codes.NONE);

    @Test
    void whatWishesForNothingSpecialTakesAnyKindOfThatPersonsCard() {
        assertThat(NAMED.unlike(wish("adult", ""), true)).isEmpty();
        assertThat(NAMED.unlike(wish("adult", "plastic-contact"), true)).isEmpty();
        assertThat(NAMED.unlike(wish("adult", "plastic-contactless"), true)).isEmpty();
        assertThat(NAMED.unlike(wish("adult", "phone-android"), false))
                .contains("it needs a card of the profile phone-android, and this is of plastic-contactless");
        assertThat(NAMED.unlike(wish("child", ""), false))
                .contains("it needs a card of the persona child, and this is one of adult");
    }

    @Test
    void aCardThatNobodyNamedIsAnAdultsOfWhichNothingPersonalIsKnown() {
        assertThat(UNNAMED.unlike(wish("adult", "plastic-contact"), false)).isEmpty();
        assertThat(UNNAMED.unlike(wish("adult", "plastic-contact"), true))
                .contains("it needs a card of the persona adult, and this is one that nobody named");
        assertThat(UNNAMED.unlike(wish("child", ""), false)).isPresent();
        assertThat(UNNAMED.unlike(wish("adult", "plastic-contactless"), false))
                .contains("it needs a card of the profile plastic-contactless, and this is one that nobody named");
    }

    @Test
    void whereSourcesDisagreeTheCardHasToAnswerAsTheCaseReliesOn() {
        assertThat(NAMED.unlike(new CardWish("adult", "", Map.of("reselection", "clears-status")), false))
                .isEmpty();
        assertThat(NAMED.unlike(new CardWish("adult", "", Map.of("reselection", "keeps-status")), false))
                .contains("it relies on reselection = keeps-status, and this card's is clears-status");
        assertThat(UNNAMED.unlike(new CardWish("adult", "", Map.of("blockedPin", "6984")), false))
                .contains("it relies on blockedPin = 6984, and this card's is not known");
    }

    private static CardWish wish(String persona, String profile) {
        return new CardWish(persona, profile, Map.of());
    }
}
