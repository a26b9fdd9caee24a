// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer has to be: a status word, and data if it is given. {@code x} stands for any hexadecimal digit.
 *
 * @param statusWord four digits or {@code X}, in upper case
 * @param data digits or {@code X} for the data before the status word, in upper case, which {@code ...} at the end
 *     leaves open; null when the data is not looked at
 */
record Expectation(String statusWord, @Nullable String data) {
    private static final Pattern STATUS_WORD = Pattern.compile("[0-9A-FX]{4}");
    private static final Pattern DATA = Pattern.compile("([0-9A-FX]{2})*(\\.\\.\\.)?");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /**
     * Reads what stands behind {@code .expect}.
     *
     * @throws IllegalArgumentException when it is not {@code SW} or {@code SW DATA}; the message says what is
     */
    static Expectation parse(String text) {
        String[] parts = text.strip().split("\\s+", 2);
        String statusWord = parts[0].toUpperCase(Locale.ROOT);
        String data = parts.length < 2 ? null : parts[1].replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!STATUS_WORD.matcher(statusWord).matches()
                || (data != null && !DATA.matcher(data).matches())) {
            throw new IllegalArgumentException(
                    "write .expect 9000, .expect 63Cx or .expect 9000 3082xxxx..., a status word of four digits and"
                            + " then data in whole octets, x for any digit");
        }
        return new Expectation(statusWord, data);
    }

    /** Whether an answer is so. */
    boolean fits(byte[] answer) {
        if (answer.length < 2) {
            return false;
        }
        String octets = HEX.formatHex(answer);
        int end = octets.length() - 4;
        return fits(statusWord, octets.substring(end)) && (data == null || dataFits(data, octets.substring(0, end)));
    }

    private static boolean dataFits(String wanted, String got) {
        if (!wanted.endsWith("...")) {
            return fits(wanted, got);
        }
        int beginning = wanted.length() - 3;
        return got.length() >= beginning && fits(wanted.substring(0, beginning), got.substring(0, beginning));
    }

    private static boolean fits(String wanted, String got) {
        if (wanted.length() != got.length()) {
            return false;
        }
        for (int at = 0; at < wanted.length(); at++) {
            if (wanted.charAt(at) != 'X' && wanted.charAt(at) != got.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        String words = statusWord.replace('X', 'x');
        return data == null
                ? words
                : words + " with " + (data.isEmpty() ? "no data" : "data " + data.replace('X', 'x'));
    }
}
