// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.card.image.PinRule;
import dev.mynasim.pki.JapaneseEra;
import java.time.LocalDate;

/** The three references that follow from what is printed on the card (card-protocol.md section 5). */
final class VerificationCodes {
    /** Tries of all three: SINGLE, against one source's 3 (section 9, conflict 8). */
    static final int TRIES = 10;

    static final PinRule CODE_A = new PinRule(12, 12, false);
    static final PinRule CODE_B = new PinRule(14, 14, false);
    static final PinRule BIRTH_DATE = new PinRule(6, 6, false);

    private VerificationCodes() {}

    /** 照合番号A: the my number. */
    static String codeA(MyNumber myNumber) {
        return myNumber.digits();
    }

    /**
     * 照合番号B: birth date with the year of the Japanese era, year of expiry, security code.
     *
     * @param expiry the card's last day
     * @param securityCode four digits as printed
     */
    static String codeB(LocalDate birthDate, LocalDate expiry, String securityCode) {
        return birthDate(birthDate) + "%04d".formatted(expiry.getYear()) + securityCode;
    }

    /** 生年月日: six digits with the year of the Japanese era. */
    static String birthDate(LocalDate birthDate) {
        return JapaneseEra.sixDigits(birthDate);
    }
}
