// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.card.image.PinRule;
import dev.mynasim.counter.decision.PinVerdict;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.rule.Policy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which strings may be set as a PIN (S-14, S-15, A-01, A-03, A-04, K1, K2); checked before anything goes to the card.
 */
public final class PinFormat {
    private static final int SHORTEST_SIGN = 6;

    private PinFormat() {}

    /** What is set when a value is typed: capitals under K2's folding choice, the value itself otherwise. */
    public static String toSet(PinKind pin, String typed, House house) {
        boolean fold = pin == PinKind.SIGN
                && house.policies().choice(Policy.SignPinCharacters.class)
                        == Policy.SignPinCharacters.FOLD_TO_UPPER_CASE;
        return fold ? typed.toUpperCase(Locale.ROOT) : typed;
    }

    /** Judges PINs that are to be set together. No value is ever part of the verdict. */
    public static PinVerdict check(Map<PinKind, String> typed, House house) {
        Set<String> cited = new LinkedHashSet<>();
        for (PinKind pin : PinKind.values()) {
            String value = typed.get(pin);
            if (value == null) {
                continue;
            }
            cited.addAll(rules(pin));
            Optional<String> broken = brokenBy(pin, toSet(pin, value, house), house);
            if (broken.isPresent()) {
                return new PinVerdict(
                        false,
                        "this " + pin + " PIN is not allowed, " + broken.get(),
                        house.book().rules(cited));
            }
        }
        if (typed.size() > 1) {
            cited.add("A-04");
        }
        return new PinVerdict(true, "the PINs are allowed", house.book().rules(cited));
    }

    private static List<String> rules(PinKind pin) {
        return switch (pin) {
            case SIGN -> List.of("A-01", "S-14", "A-03", "A-05", "K1", "K2");
            case AUTH -> List.of("A-01", "S-15");
            case JUKI -> List.of("A-01", "S-21", "A-06");
            case INPUT -> List.of("A-01");
        };
    }

    private static Optional<String> brokenBy(PinKind pin, String value, House house) {
        if (pin != PinKind.SIGN) {
            return PinRule.FOUR_DIGITS.brokenBy(value);
        }
        int most = house.policies().choice(Policy.SignPinLength.class).most();
        boolean any =
                house.policies().choice(Policy.SignPinCharacters.class) == Policy.SignPinCharacters.LETTERS_OR_DIGITS;
        return any && value.matches("[A-Z0-9]{" + SHORTEST_SIGN + "," + most + "}")
                ? Optional.empty()
                : new PinRule(SHORTEST_SIGN, most, true).brokenBy(value);
    }
}
