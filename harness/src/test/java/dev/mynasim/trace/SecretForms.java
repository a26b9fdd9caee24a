// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The forms in which a secret could stand somewhere. */
public final class SecretForms {
    /** Four digits may stand in hexadecimal of anything by chance, so shorter ones are not looked for as they are. */
    private static final int SHORTEST_AS_IT_IS = 6;

    /** Characters before a form that a failure shows. */
    private static final int AROUND = 400;

    private SecretForms() {}

    /** The forms of a secret that stand in a text; empty when none does. */
    public static List<String> in(String text, String secret) {
        return of(secret).stream()
                .filter(text::contains)
                .map(form ->
                        "..." + text.substring(Math.max(0, text.indexOf(form) - AROUND), text.indexOf(form)) + form)
                .toList();
    }

    /** The forms of a secret that stand in any of the bytes of a file. */
    public static List<String> in(byte[] file, String secret) {
        return in(new String(file, StandardCharsets.ISO_8859_1), secret);
    }

    static List<String> of(String secret) {
        byte[] octets = secret.getBytes(StandardCharsets.US_ASCII);
        List<String> forms = new ArrayList<>();
        if (secret.length() >= SHORTEST_AS_IT_IS) {
            forms.add(secret);
            forms.add(secret.toLowerCase(Locale.ROOT));
        }
        for (HexFormat hex : List.of(HexFormat.of(), HexFormat.of().withUpperCase())) {
            for (String delimiter : List.of("", " ", ":", "-", ", ")) {
                forms.add(hex.withDelimiter(delimiter).formatHex(octets));
            }
            forms.add(hex.withPrefix("0x").withDelimiter(", ").formatHex(octets));
        }
        String decimal = Arrays.toString(octets);
        forms.add(decimal.substring(1, decimal.length() - 1));
        forms.add(forms.get(forms.size() - 1).replace(",", ""));
        forms.add(decimal.substring(1, decimal.length() - 1).replace(" ", ""));
        // UTF-16, as a heap or a file of Windows has it.
        forms.add(new String(secret.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        for (int offset = 0; offset < 3; offset++) {
            forms.add(base64(octets, offset));
        }
        return forms;
    }

    /** What of base64 a secret decides alone when it begins at this offset from a multiple of three octets. */
    private static String base64(byte[] octets, int offset) {
        byte[] shifted = new byte[offset + octets.length];
        System.arraycopy(octets, 0, shifted, offset, octets.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (offset * 8 + 5) / 6;
        int last = (offset + octets.length) * 8 / 6;
        return encoded.substring(first, last);
    }
}
