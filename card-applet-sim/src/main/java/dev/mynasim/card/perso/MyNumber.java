// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A my number (個人番号): eleven digits and a check digit. Only invented ones are possible: they begin with
 * {@value #INVENTED}, which shows at a glance that nobody has them. The check digit is 11 minus the sum of the digits,
 * weighted 6 5 4 3 2 7 6 5 4 3 2 from the left, modulo 11, or 0 when that is 10 or 11 (ordinance 番号法総務省令第五条; not in the
 * fact sheets, INFERRED).
 *
 * @param digits twelve digits
 */
public record MyNumber(String digits) {
    /** What every invented number begins with. */
    public static final String INVENTED = "00000";

    private static final int[] WEIGHTS = {6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    /** Checks form, beginning and check digit. */
    public MyNumber {
        if (!digits.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("a my number has twelve digits");
        }
        if (!digits.startsWith(INVENTED)) {
            throw new IllegalArgumentException(
                    "a test card's my number begins with " + INVENTED + ", so that it is nobody's");
        }
        if (checkDigit(digits) != digits.charAt(11)) {
            throw new IllegalArgumentException(
                    "the my number's last digit, the check digit, should be " + checkDigit(digits));
        }
    }

    /** The number with these digits. */
    @JsonCreator
    public static MyNumber of(String digits) {
        return new MyNumber(digits);
    }

    /**
     * An invented number.
     *
     * @param digits six digits
     */
    static MyNumber invented(String digits) {
        String eleven = INVENTED + digits;
        return new MyNumber(eleven + checkDigit(eleven));
    }

    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
        }
        int remainder = sum % 11;
        return Character.forDigit(remainder <= 1 ? 0 : 11 - remainder, 10);
    }

    /** Nothing of the number: it opens files. */
    @Override
    public String toString() {
        return "MyNumber";
    }
}
