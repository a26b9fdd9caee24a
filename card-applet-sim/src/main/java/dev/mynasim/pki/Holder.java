// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.time.LocalDate;

/**
 * The holder's data in a sign certificate: basic four attributes (基本4情報), certificates-pki.md section 6.
 *
 * @param name family and given name separated by one U+3000
 * @param nameSubstitutes one {@code 0} or {@code 1} for each character of the name; 1 = a substitute character
 * @param sex {@code 1} male, {@code 2} female, {@code 9} not applicable, {@code 0} unknown
 * @param birthDate date of birth
 * @param address from the prefecture on, 1 to 200 characters
 * @param addressSubstitutes one {@code 0} or {@code 1} for each character of the address
 */
public record Holder(
        String name, String nameSubstitutes, char sex, LocalDate birthDate, String address, String addressSubstitutes) {
    /** Most characters of an address (certificates-pki.md section 6). */
    public static final int LONGEST_ADDRESS = 200;

    /** Checks what the profile asks for. */
    public Holder {
        requireFlags("name", name, nameSubstitutes);
        requireFlags("address", address, addressSubstitutes);
        int length = characters(address);
        if (length < 1 || length > LONGEST_ADDRESS) {
            throw new IllegalArgumentException(
                    "the address has " + length + " characters; 1 to " + LONGEST_ADDRESS + " are possible");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name is empty");
        }
        if ("0129".indexOf(sex) < 0) {
            throw new IllegalArgumentException(
                    "the sex \"" + sex + "\" is none of 1 (male), 2 (female), 9 (not applicable), 0 (unknown)");
        }
    }

    /** A holder whose name and address need no substitute characters. */
    public static Holder withoutSubstitutes(String name, char sex, LocalDate birthDate, String address) {
        return new Holder(name, "0".repeat(characters(name)), sex, birthDate, address, "0".repeat(characters(address)));
    }

    /** Era digit and Gregorian date, {@code EYYYYMMDD}: 1 Meiji, 2 Taisho, 3 Showa, 4 Heisei, 5 Reiwa. */
    String eraBirthDate() {
        return JapaneseEra.of(birthDate).code() + birthDate.toString().replace("-", "");
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void requireFlags(String field, String text, String flags) {
        if (flags.length() != characters(text) || !flags.matches("[01]*")) {
            throw new IllegalArgumentException(
                    "the substitute flags of the %s need one 0 or 1 for each of its %d characters"
                            .formatted(field, characters(text)));
        }
    }
}
