// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.image;

import java.util.Optional;

/**
 * Which strings may be a PIN (card-protocol.md section 5).
 *
 * @param minLength fewest characters
 * @param maxLength most characters, at most 16
 * @param letters true: upper-case letters and digits with at least one of each; false: digits only
 */
public record PinRule(int minLength, int maxLength, boolean letters) {
    /** 利用者証明用, 券面事項入力補助用, 住民基本台帳用: four digits. */
    public static final PinRule FOUR_DIGITS = new PinRule(4, 4, false);

    /** 署名用: 6 to 16 of A–Z and 0–9, at least one letter and one digit. */
    public static final PinRule SIGN_PASSWORD = new PinRule(6, 16, true);

    private static final int LONGEST = 16;

    /** Checks the lengths. */
    public PinRule {
        if (minLength < 1 || maxLength < minLength || maxLength > LONGEST) {
            throw new IllegalArgumentException("a PIN has 1 to 16 octets, not " + minLength + " to " + maxLength);
        }
    }

    /** Which part of the rule a value breaks, as a sentence without the value; empty when it may be the PIN. */
    public Optional<String> brokenBy(String value) {
        if (value.length() < minLength || value.length() > maxLength) {
            return Optional.of("it has " + value.length() + " characters instead of "
                    + (minLength == maxLength ? minLength : minLength + " to " + maxLength));
        }
        boolean allowed = value.chars().allMatch(c -> isDigit(c) || (letters && isLetter(c)));
        if (!allowed) {
            return Optional.of(letters ? "only A-Z and 0-9 are allowed" : "only the digits 0-9 are allowed");
        }
        if (letters
                && !(value.chars().anyMatch(PinRule::isDigit) && value.chars().anyMatch(PinRule::isLetter))) {
            return Optional.of("it needs at least one letter and one digit");
        }
        return Optional.empty();
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z';
    }
}
