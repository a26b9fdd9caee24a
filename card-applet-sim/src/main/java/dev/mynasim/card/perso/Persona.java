// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mynasim.card.image.PinRule;
import dev.mynasim.pki.Holder;
import dev.mynasim.pki.Municipality;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invented person with a card: everything that personalisation needs beside the kind of card. The same persona,
 * profile and {@link Issuing} give the same card, octet for octet. The schema of its file is
 * {@code schema/persona-1.schema.json} beside this class.
 *
 * @param persona its name, lower-case letters, digits and hyphens
 * @param purpose one sentence that says what it is for
 * @param profile the kind of card that it usually has; {@code null}: the plastic card in a contact reader
 * @param holder who holds the card
 * @param card the card itself
 * @param certificates the certificates
 * @param pins the PINs
 * @param tries tries left, where a counter is not full; {@code null}: all are
 * @param register what only the registers know; {@code null}: nothing
 */
public record Persona(
        String persona,
        String purpose,
        @MayBeMissing @Nullable String profile,
        HolderData holder,
        CardData card,
        Certificates certificates,
        Pins pins,
        @MayBeMissing @Nullable Tries tries,
        @MayBeMissing @Nullable Register register) {
    private static final String USUAL_PROFILE = "plastic-contact";

    /** Checks that each part is there, and that the sign certificate has a password or neither is there. */
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
        if ((certificates.signNumber() == null) != (pins.sign() == null)) {
            throw new IllegalArgumentException("pins.sign and certificates.signNumber belong together:"
                    + " a sign certificate has a password, and without one there is none");
        }
    }

    /** The kind of card that this person usually has. */
    public String usualProfile() {
        return profile == null ? USUAL_PROFILE : profile;
    }

    /** The same persona with the files that it names looked for in a folder. */
    Persona withFilesIn(Path folder) {
        return new Persona(
                persona, purpose, profile, holder, card, certificates.withFilesIn(folder), pins, tries, register);
    }

    /**
     * Who holds the card.
     *
     * @param name family and given name separated by one U+3000
     * @param nameSubstitutes one {@code 0} or {@code 1} for each character of the name, 1 = a substitute character;
     *     {@code null}: none is
     * @param sex {@code 1}, {@code 2}, {@code 9} or {@code 0}; see {@link Holder}
     * @param birthDate date of birth
     * @param address from the prefecture on, at most 200 characters
     * @param addressSubstitutes as for the name
     * @param municipality where the holder lives
     */
    public record HolderData(
            String name,
            @MayBeMissing @Nullable String nameSubstitutes,
            String sex,
            Moment birthDate,
            String address,
            @MayBeMissing @Nullable String addressSubstitutes,
            Municipality municipality) {
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
            Holder unused = holder(name, nameSubstitutes, sex.charAt(0), LocalDate.EPOCH, address, addressSubstitutes);
        }

        /**
         * The holder as certificates show one.
         *
         * @param born date of birth
         */
        Holder toHolder(LocalDate born) {
            return holder(name, nameSubstitutes, sex.charAt(0), born, address, addressSubstitutes);
        }

        private static Holder holder(
                String name,
                @Nullable String nameSubstitutes,
                char sex,
                LocalDate birthDate,
                String address,
                @Nullable String addressSubstitutes) {
            Holder plain = Holder.withoutSubstitutes(name, sex, birthDate, address);
            return new Holder(
                    name,
                    nameSubstitutes == null ? plain.nameSubstitutes() : nameSubstitutes,
                    sex,
                    birthDate,
                    address,
                    addressSubstitutes == null ? plain.addressSubstitutes() : addressSubstitutes);
        }
    }

    /**
     * The card itself.
     *
     * @param expiry its last day
     * @param myNumber an invented my number (個人番号); {@code null}: one is invented from the persona's name
     * @param securityCode the four digits printed on it; {@code null}: as for the number
     */
    public record CardData(
            Moment expiry,
            @MayBeMissing @Nullable MyNumber myNumber,
            @MayBeMissing @Nullable String securityCode) {
        /** Checks that the date is there. */
        public CardData {
            Fields.required(expiry, "expiry");
            if (securityCode != null && !securityCode.matches("[0-9]{4}")) {
                throw new IllegalArgumentException("securityCode: four digits are printed on a card");
            }
        }
    }

    /**
     * The PINs (card-protocol.md section 5).
     *
     * @param auth 利用者証明用, 4 digits
     * @param sign 署名用, 6 to 16 of A–Z and 0–9, at least one letter and one digit; {@code null} without a sign
     *     certificate
     * @param inputSupport 券面事項入力補助用, 4 digits
     * @param juki 住民基本台帳用, 4 digits
     */
    public record Pins(String auth, @MayBeMissing @Nullable String sign, String inputSupport, String juki) {
        /** Checks each PIN against its rule; the message says which rule is broken and never shows the value. */
        public Pins {
            check("auth", auth, PinRule.FOUR_DIGITS);
            if (sign != null) {
                check("sign", sign, PinRule.SIGN_PASSWORD);
            }
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

    /**
     * Tries left; {@code null} is a full counter, 0 a blocked PIN.
     *
     * @param auth of 3
     * @param sign of 5
     * @param inputSupport of 3
     * @param juki of 3, in both applications that have it
     * @param codeA 照合番号A, of 10, in both applications that have it
     * @param codeB 照合番号B, of 10, in both applications that have it
     * @param birthDate 生年月日, of 10
     */
    public record Tries(
            @MayBeMissing @Nullable Integer auth,
            @MayBeMissing @Nullable Integer sign,
            @MayBeMissing @Nullable Integer inputSupport,
            @MayBeMissing @Nullable Integer juki,
            @MayBeMissing @Nullable Integer codeA,
            @MayBeMissing @Nullable Integer codeB,
            @MayBeMissing @Nullable Integer birthDate) {
        /** All counters full. */
        static final Tries FULL = new Tries(null, null, null, null, null, null, null);

        /** Checks each counter against its maximum. */
        public Tries {
            check("auth", auth, CardPins.FOUR_DIGIT_TRIES);
            check("sign", sign, CardPins.SIGN_TRIES);
            check("inputSupport", inputSupport, CardPins.FOUR_DIGIT_TRIES);
            check("juki", juki, CardPins.FOUR_DIGIT_TRIES);
            check("codeA", codeA, VerificationCodes.TRIES);
            check("codeB", codeB, VerificationCodes.TRIES);
            check("birthDate", birthDate, VerificationCodes.TRIES);
        }

        private static void check(String field, @Nullable Integer left, int most) {
            if (left != null && (left < 0 || left > most)) {
                throw new IllegalArgumentException(
                        field + ": " + left + " tries left are not possible, 0 to " + most + " are");
            }
        }
    }

    /**
     * What only the registers know. None of it is on the card: a revocation never touches the card.
     *
     * @param signRevocation why the sign certificate is revoked; {@code null}: it is not
     * @param authRevocation why the auth certificate is revoked; {@code null}: it is not
     * @param adultWard 成年被後見人
     * @param foreignResident has a nationality other than Japanese
     * @param abroadSince day of the move abroad, with continued use of the card (継続利用)
     * @param pinsSetOn day on which a counter set the PINs
     */
    public record Register(
            @MayBeMissing @Nullable Reason signRevocation,
            @MayBeMissing @Nullable Reason authRevocation,
            @MayBeMissing @Nullable Boolean adultWard,
            @MayBeMissing @Nullable Boolean foreignResident,
            @MayBeMissing @Nullable Moment abroadSince,
            @MayBeMissing @Nullable Moment pinsSetOn) {}

    /** CRL reasons, RFC 5280 section 5.3.1, as the JPKI uses them (certificates-pki.md section 9.3). */
    public enum Reason {
        /** 1: the holder's key. */
        @JsonProperty("key-compromise")
        KEY_COMPROMISE,
        /** 3: name, address, birth date or sex changed. */
        @JsonProperty("affiliation-changed")
        AFFILIATION_CHANGED,
        /** 4: renewed. */
        @JsonProperty("superseded")
        SUPERSEDED,
        /** 5: use stopped. */
        @JsonProperty("cessation-of-operation")
        CESSATION_OF_OPERATION,
        /** 6: temporarily stopped. */
        @JsonProperty("certificate-hold")
        CERTIFICATE_HOLD
    }

    /** Whether there is a sign certificate. */
    public boolean hasSignCertificate() {
        return certificates.signNumber() != null;
    }

    /** Tries left, all full unless said otherwise. */
    Tries triesLeft() {
        return Optional.ofNullable(tries).orElse(Tries.FULL);
    }
}
