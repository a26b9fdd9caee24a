// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import dev.mynasim.card.image.PinRule;
import org.jspecify.annotations.Nullable;

/** The PINs of a card as files, with values, rules and counters (card-protocol.md section 5). */
final class CardPins {
    /** Tries of the auth PIN, the input support PIN and the juki PIN. */
    static final int FOUR_DIGIT_TRIES = 3;

    static final int SIGN_TRIES = 5;

    private final CardOrder order;
    private final Persona.Pins values;
    private final Persona.Tries tries;

    CardPins(CardOrder order) {
        this.order = order;
        values = order.persona().pins();
        tries = order.persona().triesLeft();
    }

    FileImage auth(int id) {
        return usable(id, values.auth(), tries.auth(), FOUR_DIGIT_TRIES, PinRule.FOUR_DIGITS);
    }

    /**
     * The sign password. Without a sign certificate the file is there and blocked, because OpenSC refuses a card on
     * which its query is not answered (section 8.2); INFERRED.
     */
    FileImage sign(int id) {
        String password = values.sign();
        return order.hasSignCertificate() && password != null
                ? usable(id, password, tries.sign(), SIGN_TRIES, PinRule.SIGN_PASSWORD)
                : pin(id, "NONE00", 0, SIGN_TRIES, PinRule.SIGN_PASSWORD);
    }

    FileImage inputSupport(int id) {
        return usable(id, values.inputSupport(), tries.inputSupport(), FOUR_DIGIT_TRIES, PinRule.FOUR_DIGITS);
    }

    /** 住民基本台帳用; it stands in two applications with the same value (section 9, conflict 5). */
    FileImage juki(int id) {
        return usable(id, values.juki(), tries.juki(), FOUR_DIGIT_TRIES, PinRule.FOUR_DIGITS);
    }

    FileImage codeA(int id) {
        return code(id, order.codeA(), tries.codeA(), VerificationCodes.CODE_A);
    }

    FileImage codeB(int id) {
        return code(id, order.codeB(), tries.codeB(), VerificationCodes.CODE_B);
    }

    FileImage birthDate(int id) {
        return code(
                id, VerificationCodes.birthDate(order.birthDate()), tries.birthDate(), VerificationCodes.BIRTH_DATE);
    }

    /** A reference that is blocked as issued; its value is never looked at. */
    static FileImage blocked(int id) {
        return pin(id, "0000", 0, FOUR_DIGIT_TRIES, PinRule.FOUR_DIGITS);
    }

    private FileImage usable(int id, String value, @Nullable Integer left, int most, PinRule rule) {
        boolean blocked = order.profile().pins() == CardProfile.PinUse.BLOCKED;
        return pin(id, value, blocked ? 0 : left == null ? most : left, most, rule);
    }

    private static FileImage code(int id, String value, @Nullable Integer left, PinRule rule) {
        return pin(id, value, left == null ? VerificationCodes.TRIES : left, VerificationCodes.TRIES, rule);
    }

    private static FileImage pin(int id, String value, int left, int most, PinRule rule) {
        return new FileImage.Pin(id, Octets.ofAscii(value), left, most, rule);
    }
}
