// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import java.util.List;

/**
 * All PINs of a story: those of the card, wrong ones, and those that it sets.
 *
 * @param auth 4 digits, the card's
 * @param sign 6 characters, the card's
 * @param inputSupport 4 digits, the card's
 * @param juki 4 digits, the card's
 * @param wrong 4 digits that are no PIN of the card
 * @param wrongPassword 6 characters that are no password of the card
 * @param changed 4 digits to set
 * @param changedPassword 9 characters to set
 */
public record PinSet(
        String auth,
        String sign,
        String inputSupport,
        String juki,
        String wrong,
        String wrongPassword,
        String changed,
        String changedPassword) {
    /** Those of the bundled personas, and others. */
    public static final PinSet BUNDLED =
            new PinSet("1234", "ABC123", "2345", "3456", "8264", "WRONG7", "9517", "CHANGED42");

    /** Others of the same lengths. */
    static final PinSet OTHERS = new PinSet("7070", "QX99ZZ", "6161", "5858", "2929", "NOTME8", "3838", "OTHERONE5");

    /** A persona's file with these PINs instead of the bundled ones. */
    String in(String persona) {
        return persona.replace("auth: \"1234\"", "auth: \"" + auth + "\"")
                .replace("sign: \"ABC123\"", "sign: \"" + sign + "\"")
                .replace("inputSupport: \"2345\"", "inputSupport: \"" + inputSupport + "\"")
                .replace("juki: \"3456\"", "juki: \"" + juki + "\"");
    }

    /** All of them. */
    public List<String> all() {
        return List.of(auth, sign, inputSupport, juki, wrong, wrongPassword, changed, changedPassword);
    }
}
