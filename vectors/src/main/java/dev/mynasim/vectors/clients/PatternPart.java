// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.clients;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A token of a pattern. */
sealed interface PatternPart {
    /** How many octets it takes; 0 when that is not fixed. */
    int fixedLength(Function<String, byte[]> values);

    /** Whether these octets are right. */
    boolean fits(byte[] octets, Function<String, byte[]> values);

    /** Hexadecimal octets with {@code ?} for any digit. */
    record Digits(String digits) implements PatternPart {
        @Override
        public int fixedLength(Function<String, byte[]> values) {
            return digits.length() / 2;
        }

        @Override
        public boolean fits(byte[] octets, Function<String, byte[]> values) {
            String actual = HexFormat.of().withUpperCase().formatHex(octets);
            for (int i = 0; i < digits.length(); i++) {
                if (digits.charAt(i) != '?' && digits.charAt(i) != actual.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The octets of a value. */
    record Value(String name) implements PatternPart {
        @Override
        public int fixedLength(Function<String, byte[]> values) {
            return values.apply(name).length;
        }

        @Override
        public boolean fits(byte[] octets, Function<String, byte[]> values) {
            return Arrays.equals(octets, values.apply(name));
        }
    }

    /** So many octets of any value. */
    record Any(int least, int most, @Nullable String name) implements PatternPart {
        @Override
        public int fixedLength(Function<String, byte[]> values) {
            return least == most ? least : 0;
        }

        @Override
        public boolean fits(byte[] octets, Function<String, byte[]> values) {
            return octets.length >= least && octets.length <= most;
        }
    }

    /** A status word 64xx to 6Fxx. */
    record ErrorStatus() implements PatternPart {
        @Override
        public int fixedLength(Function<String, byte[]> values) {
            return 2;
        }

        @Override
        public boolean fits(byte[] octets, Function<String, byte[]> values) {
            return octets[0] >= 0x64 && octets[0] <= 0x6F;
        }
    }

    /** Reads a token. */
    static PatternPart parse(String token) {
        Matcher matcher = Tokens.PATTERN.matcher(token);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + token + "\" is neither octets, a <value> nor a (number) of any octets");
        }
        if (matcher.group("digits") != null) {
            return new Digits(token);
        }
        String value = matcher.group("value");
        if (value != null) {
            return new Value(value);
        }
        String least = matcher.group("least");
        String most = matcher.group("most");
        int from = least == null ? 0 : Integer.parseInt(least);
        int to = least == null ? Integer.MAX_VALUE : most == null ? from : Integer.parseInt(most);
        if (to < from) {
            throw new IllegalArgumentException("\"" + token + "\" has no length");
        }
        return new Any(from, to, matcher.group("name"));
    }
}
