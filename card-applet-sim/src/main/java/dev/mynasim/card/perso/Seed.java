// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Invented values that look random and are the same for the same card: taken from a hash of its persona's name and its
 * number.
 *
 * @param persona the persona's name
 * @param cardNumber which of the persona's cards
 */
record Seed(String persona, int cardNumber) {
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = ALPHANUMERIC.substring(0, 10);

    /** Of the persona whichever card it is: what belongs to the person and not to the card. */
    Seed ofPerson() {
        return new Seed(persona, 0);
    }

    String alphanumeric(String use, int length) {
        return pick(use, length, ALPHANUMERIC);
    }

    String digits(String use, int length) {
        return pick(use, length, DIGITS);
    }

    byte[] octets(String use, int length) {
        byte[] octets = new byte[0];
        for (int i = 0; octets.length < length; i++) {
            byte[] more = hash(use + '\n' + i);
            int before = octets.length;
            octets = Arrays.copyOf(octets, before + more.length);
            System.arraycopy(more, 0, octets, before, more.length);
        }
        return Arrays.copyOf(octets, length);
    }

    private String pick(String use, int length, String alphabet) {
        byte[] hash = hash(use);
        StringBuilder picked = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            picked.append(alphabet.charAt(Byte.toUnsignedInt(hash[i]) % alphabet.length()));
        }
        return picked.toString();
    }

    // The first card's values are those of its persona alone.
    private byte[] hash(String use) {
        String card = cardNumber == 0 ? persona : persona + '\n' + cardNumber;
        return Sha256.of((card + '\n' + use).getBytes(StandardCharsets.UTF_8));
    }
}
