// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.pki.Municipality;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One card to be made: persona and profile with everything decided that they leave open.
 *
 * @param persona whose card
 * @param profile what kind of card
 * @param issuing when, and which one
 * @param seed where invented values come from
 * @param keys its key pairs
 */
record CardOrder(Persona persona, CardProfile profile, Issuing issuing, Seed seed, CardKeys keys) {
    static CardOrder of(Persona persona, CardProfile profile, Issuing issuing) throws DataFileException {
        Seed seed = new Seed(persona.persona(), issuing.cardNumber());
        return new CardOrder(persona, profile, issuing, seed, CardKeys.of(persona.certificates(), seed));
    }

    boolean isBlank() {
        return profile.state() == CardProfile.State.BLANK;
    }

    boolean hasFilesOfUnknownPurpose() {
        return profile.filesOfUnknownPurpose() == CardProfile.FilesOfUnknownPurpose.PRESENT;
    }

    boolean hasSignCertificate() {
        return persona.hasSignCertificate() && profile.signCertificate() == CardProfile.SignCertificate.OF_PERSONA;
    }

    LocalDate birthDate() {
        return persona.holder().birthDate().date(issuing.now());
    }

    LocalDate expiry() {
        return persona.card().expiry().date(issuing.now());
    }

    Municipality municipality() {
        return persona.holder().municipality();
    }

    MyNumber myNumber() {
        return Optional.ofNullable(persona.card().myNumber())
                .orElseGet(() -> MyNumber.invented(seed.ofPerson().digits("my number", 6)));
    }

    String securityCode() {
        return Optional.ofNullable(persona.card().securityCode()).orElseGet(() -> seed.digits("security code", 4));
    }

    String codeA() {
        return VerificationCodes.codeA(myNumber());
    }

    String codeB() {
        return VerificationCodes.codeB(birthDate(), expiry(), securityCode());
    }

    /** Fifteen digits, of no other card: eight for the persona, five for which of its cards. */
    String serialNumber() {
        return "00" + seed.ofPerson().digits("card serial number", 8) + "%05d".formatted(issuing.cardNumber());
    }

    CardPins pins() {
        return new CardPins(this);
    }

    static String digits(LocalDate date) {
        return date.toString().replace("-", "");
    }
}
