// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.junit;

import dev.mynasim.apdu.icc.Icc;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** In which forms a test takes its card. */
final class Handing {
    private static final Map<Class<?>, Function<CardUnderTest, Object>> FORMS = Map.of(
            CardUnderTest.class, card -> card,
            dev.mynasim.sim.MyNumberCard.class, CardUnderTest::card,
            Icc.class, CardUnderTest::icc);

    private Handing() {}

    static boolean supports(Class<?> type) {
        return FORMS.containsKey(type);
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
