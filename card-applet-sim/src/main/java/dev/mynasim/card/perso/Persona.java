// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.card.image.PinRule;
import dev.mynasim.pki.Holder;
import dev.mynasim.pki.Municipality;
import dev.mynasim.pki.TestKeys;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An invented person with a card: everything that personalisation needs beside the kind of card. The same persona gives
 * the same card, octet for octet.
 *
 * @param persona its name, lower-case letters, digits and hyphens
 * @param purpose one sentence that says what it is for
 * @param holder who holds the card
 * @param card the card itself
 * @param certificates the two certificates
 * @param pins the four PINs
 */
public record Persona(
        String persona, String purpose, HolderData holder, CardData card, Certificates certificates, Pins pins) {
    /** Checks that each part is there. */
    public Persona {
        Fields.required(persona, "persona");
        Fields.required(purpose, "purpose");
        Fields.required(holder, "holder");
        Fields.required(card, "card");
        Fields.required(certificates, "certificates");
        Fields.required(pins, "pins");
        if (!persona.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException(
                    "persona: \"" + persona + "\" is not a name of lower-case letters, digits and hyphens");
        }
    }

    /**
     * Who holds the card.
     *
     * @param name family and given name separated by one U+3000
     * @param sex {@code 1}, {@code 2}, {@code 9} or {@code 0}; see {@link Holder}
     * @param birthDate date of birth
     * @param address from the prefecture on, at most 200 characters
     * @param municipality where the holder lives
     */
    public record HolderData(String name, String sex, LocalDate birthDate, String address, Municipality municipality) {
        /** Checks that each part is there and well formed. */
        public HolderData {
            Fields.required(name, "name");
            Fields.required(sex, "sex");
            Fields.required(birthDate, "birthDate");
            Fields.required(address, "address");
            Fields.required(municipality, "municipality");
            if (sex.length() != 1) {
                throw new IllegalArgumentException("sex: \"" + sex + "\" is not one character of 1, 2, 9 and 0");
            }
            Holder unused = Holder.withoutSubstitutes(name, sex.charAt(0), birthDate, address);
        }

        /** The holder as certificates show one. */
        Holder toHolder() {
            return Holder.withoutSubstitutes(name, sex.charAt(0), birthDate, address);
        }
    }

    /**
     * The card itself.
     *
     * @param expiry its last day
     */
    public record CardData(LocalDate expiry) {
        /** Checks that the date is there. */
        public CardData {
            Fields.required(expiry, "expiry");
        }
    }

    /**
     * The two certificates.
     *
     * @param issued when both were issued
     * @param signNumber issue number (発行の番号) of the sign certificate
     * @param authNumber issue number of the auth certificate
     * @param signKey pair of the bundled pool behind the sign certificate
     * @param authKey pair of the bundled pool behind the auth certificate
     */
    public record Certificates(Instant issued, long signNumber, long authNumber, int signKey, int authKey) {
        private static final long SMALLEST_NUMBER = 0x10000;

        /** Checks numbers and keys. */
        public Certificates {
            Fields.required(issued, "issued");
            checkNumber("signNumber", signNumber);
            checkNumber("authNumber", authNumber);
            checkKey("signKey", signKey);
            checkKey("authKey", authKey);
            if (signKey == authKey) {
                throw new IllegalArgumentException(
                        "authKey: both certificates name key pair " + signKey + "; a card has two different keys");
            }
        }

        private static void checkNumber(String field, long number) {
            if (number < SMALLEST_NUMBER) {
                throw new IllegalArgumentException(
                        field + ": " + number + " is too small; an issue number has at least 3 octets (65536 or more)");
            }
        }

        private static void checkKey(String field, int key) {
            if (key < 0 || key >= TestKeys.CARD_PAIRS) {
                throw new IllegalArgumentException(
                        field + ": there is no key pair " + key + "; the pool has 0 to " + (TestKeys.CARD_PAIRS - 1));
            }
        }
    }

    /**
     * The four PINs (card-protocol.md section 5).
     *
     * @param auth 利用者証明用, 4 digits
     * @param sign 署名用, 6 to 16 of A–Z and 0–9, at least one letter and one digit
     * @param inputSupport 券面事項入力補助用, 4 digits
     * @param juki 住民基本台帳用, 4 digits
     */
    public record Pins(String auth, String sign, String inputSupport, String juki) {
        /** Checks each PIN against its rule; the message says which rule is broken and never shows the value. */
        public Pins {
            check("auth", auth, PinRule.FOUR_DIGITS);
            check("sign", sign, PinRule.SIGN_PASSWORD);
            check("inputSupport", inputSupport, PinRule.FOUR_DIGITS);
            check("juki", juki, PinRule.FOUR_DIGITS);
        }

        private static void check(String field, String value, PinRule rule) {
            Fields.required(value, field);
            rule.brokenBy(value).ifPresent(why -> {
                throw new IllegalArgumentException(field + ": this PIN is not allowed, " + why);
            });
        }

        /** Names the fields only. */
        @Override
        public String toString() {
            return "Pins[auth, sign, inputSupport, juki]";
        }
    }
}
