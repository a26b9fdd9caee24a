// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.rsa;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who is to do RSA. */
public enum RsaChoice {
    /** The first native library that can be used, else the JDK. */
    AUTO,
    /** The JDK. */
    JDK,
    /** Amazon Corretto Crypto Provider. */
    CORRETTO,
    /** Conscrypt. */
    CONSCRYPT;

    /** The choice as a person writes it: its name in small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice that a word means; empty when it means none. */
    public static Optional<RsaChoice> of(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word().equals(word))
                .findFirst();
    }
}
