// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Invented values that look random and are the same for the same persona: taken from a hash of its name. */
record Seed(String persona) {
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = ALPHANUMERIC.substring(0, 10);

    String alphanumeric(String use, int length) {
        return pick(use, length, ALPHANUMERIC);
    }

    String digits(String use, int length) {
        return pick(use, length, DIGITS);
    }

    private String pick(String use, int length, String alphabet) {
        byte[] hash = hash(use);
        StringBuilder picked = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            picked.append(alphabet.charAt(Byte.toUnsignedInt(hash[i]) % alphabet.length()));
        }
        return picked.toString();
    }

    private byte[] hash(String use) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((persona + '\n' + use).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
