// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.junit;

import dev.mynasim.apdu.icc.Icc;
import java.util.Map;
import java.util.function.Function;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** In which forms a test takes its card. */
final class Handing {
    private static final Map<Class<?>, Function<CardUnderTest, Object>> FORMS = Map.of(
            CardUnderTest.class, card -> card,
            dev.mynasim.sim.MyNumberCard.class, CardUnderTest::card,
            Icc.class, CardUnderTest::icc,
            CardTerminal.class, CardUnderTest::terminal,
            CardTerminals.class, CardUnderTest::terminals,
            CardChannel.class, Handing::channel);

    private Handing() {}

    static boolean supports(Class<?> type) {
        return FORMS.containsKey(type);
    }

    private static CardChannel channel(CardUnderTest card) {
        try {
            return card.channel();
        } catch (CardException e) {
            throw new ParameterResolutionException(
                    "@MyNumberCard: there is no channel to the card: " + e.getMessage(), e);
        }
    }

    /** The card in this form. */
    static Object as(Class<?> type, CardUnderTest card) {
        Function<CardUnderTest, Object> form = FORMS.get(type);
        if (form == null) {
            throw new ParameterResolutionException("@MyNumberCard: no card is given as " + type.getName());
        }
        return form.apply(card);
    }
}
