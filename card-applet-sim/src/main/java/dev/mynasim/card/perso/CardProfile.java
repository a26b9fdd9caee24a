// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.card.image.ApplicationImage.Kind;
import dev.mynasim.card.image.CardSettings;
import dev.mynasim.pki.Device;
import dev.mynasim.pki.Hierarchy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of card. The schema of its file is {@code schema/profile-1.schema.json} beside this class.
 *
 * @param profile its name
 * @param purpose one sentence that says what it is for
 * @param atr the answer to reset, hexadecimal
 * @param uid whether a reader tells an identifier of the card; absent when missing
 * @param contactAtr the contact interface's, which GET DATA {@code 5F51} shows; {@code null}: there is none
 * @param tokenLabel label in EF 0006, at most 32 ASCII characters (card-protocol.md section 3.1.1)
 * @param applications which are on the card; the first is current after reset
 * @param state whether it belongs to somebody
 * @param hierarchy who issues its certificates
 * @param device what carries the certificates, which have policies of their own in a phone; a card when missing
 * @param signCertificate whether a sign certificate is on it when the persona has one
 * @param authCertificateRead when the auth certificate can be read
 * @param pins whether PINs can be used
 * @param filesOfUnknownPurpose whether files that nobody knows the purpose of are there
 * @param settings answers on which the sources disagree
 */
public record CardProfile(
        String profile,
        String purpose,
        String atr,
        @MayBeMissing @Nullable Uid uid,
        @MayBeMissing @Nullable String contactAtr,
        String tokenLabel,
        List<Application> applications,
        State state,
        Trust hierarchy,
        @MayBeMissing @Nullable Carrier device,
        SignCertificate signCertificate,
        AuthCertificateRead authCertificateRead,
        PinUse pins,
        FilesOfUnknownPurpose filesOfUnknownPurpose,
        Settings settings) {
    /** Checks that each part is there and well formed. */
    public CardProfile {
        Fields.required(profile, "profile");
        Fields.required(purpose, "purpose");
        Fields.required(atr, "atr");
        Fields.required(tokenLabel, "tokenLabel");
        Fields.required(applications, "applications");
        Fields.required(state, "state");
        Fields.required(hierarchy, "hierarchy");
        Fields.required(signCertificate, "signCertificate");
        Fields.required(authCertificateRead, "authCertificateRead");
        Fields.required(pins, "pins");
        Fields.required(filesOfUnknownPurpose, "filesOfUnknownPurpose");
        Fields.required(settings, "settings");
        Stream.of(atr, contactAtr == null ? atr : contactAtr).forEach(Atr::ofHex);
        if (!tokenLabel.matches("[ -~]{1,32}")) {
            throw new IllegalArgumentException("tokenLabel: a label has 1 to 32 ASCII characters");
        }
        applications = List.copyOf(applications);
        if (applications.isEmpty() || new HashSet<>(applications).size() != applications.size()) {
            throw new IllegalArgumentException("applications: at least one, and each at most once");
        }
    }

    /** The applications of section 2.1, and two that no My Number card has. */
    public enum Application {
        /** GlobalPlatform issuer security domain. */
        @JsonProperty("issuer-security-domain")
        ISSUER_SECURITY_DOMAIN(Kind.ISSUER_SECURITY_DOMAIN),
        /** 公的個人認証. */
        @JsonProperty("jpki")
        JPKI(Kind.JPKI),
        /** 券面事項入力補助. */
        @JsonProperty("text-input-support")
        TEXT_INPUT_SUPPORT(Kind.TEXT_INPUT_SUPPORT),
        /** 券面事項確認. */
        @JsonProperty("surface-check")
        SURFACE_CHECK(Kind.SURFACE_CHECK),
        /** 住基. */
        @JsonProperty("juki")
        JUKI(Kind.JUKI),
        /** 共通. */
        @JsonProperty("common")
        COMMON(Kind.COMMON),
        /** Reader tests: all cases and lengths of a short command. */
        @JsonProperty("reader-test")
        READER_TEST(Kind.READER_TEST),
        /** Reader tests: extended commands and waiting time. */
        @JsonProperty("protocol-test")
        PROTOCOL_TEST(Kind.PROTOCOL_TEST);

        private final Kind kind;

        Application(Kind kind) {
            this.kind = kind;
        }

        /** The same as the card image calls it. */
        Kind kind() {
            return kind;
        }
    }

    /** Whether a card belongs to somebody. */
    public enum State {
        /** Personalised. */
        @JsonProperty("issued")
        ISSUED,
        /** Not yet personalised: nothing about a person is on it. */
        @JsonProperty("blank")
        BLANK
    }

    /** The certificate hierarchies. */
    public enum Trust {
        /** {@code O=JPKI-TEST}. */
        @JsonProperty("test")
        TEST,
        /** {@code O=JPKI} with a mark that says TEST. */
        @JsonProperty("production-shaped")
        PRODUCTION_SHAPED;

        Hierarchy hierarchy() {
            return this == TEST ? Hierarchy.TEST : Hierarchy.PRODUCTION_SHAPED;
        }
    }

    /** What carries the certificates (certificates-pki.md section 10). */
    public enum Carrier {
        /** A plastic card. */
        @JsonProperty("card")
        CARD(Device.CARD),
        /** A phone. */
        @JsonProperty("phone")
        PHONE(Device.PHONE);

        private final Device device;

        Carrier(Device device) {
            this.device = device;
        }
    }

    /** What carries the certificates, as their request says it. */
    Device certificateDevice() {
        return device == null ? Device.CARD : device.device;
    }

    /** Whether a sign certificate is on the card. */
    public enum SignCertificate {
        /** When the persona has one. */
        @JsonProperty("of-persona")
        OF_PERSONA,
        /** Never, as on a child's card (section 7). */
        @JsonProperty("absent")
        ABSENT
    }

    /** When the auth certificate can be read. */
    public enum AuthCertificateRead {
        /** Always, as on the plastic card. */
        @JsonProperty("free")
        FREE,
        /** After the auth PIN, as on a phone (section 7). */
        @JsonProperty("auth-pin")
        AUTH_PIN
    }

    /** Whether PINs can be used. */
    public enum PinUse {
        /** As the persona says. */
        @JsonProperty("of-persona")
        OF_PERSONA,
        /** All blocked: 顔認証マイナンバーカード (section 10, unknown 16). */
        @JsonProperty("blocked")
        BLOCKED
    }

    /** Whether the EFs are there that a sweep found and nobody knows the purpose of (SINGLE; section 10, unknown 8). */
    public enum FilesOfUnknownPurpose {
        /** They can be selected, and nothing else. */
        @JsonProperty("present")
        PRESENT,
        /** SELECT answers {@code 6A82}. */
        @JsonProperty("absent")
        ABSENT
    }

    /**
     * Answers on which the sources disagree; see {@link CardSettings}.
     *
     * @param reselection {@code clears-status} or {@code keeps-status}
     * @param blockedPin a status word in hexadecimal, {@code 6984} or {@code 6983}
     * @param retryQueryWithLe {@code refused} or {@code answered}
     * @param multipleRecords {@code answered} or {@code refused}
     * @param lastCommandIndicator {@code refused} or {@code accepted}
     */
    public record Settings(
            Reselection reselection,
            String blockedPin,
            RetryQueryWithLe retryQueryWithLe,
            MultipleRecords multipleRecords,
            LastCommandIndicator lastCommandIndicator) {
        /** Checks that each setting is there and well formed. */
        public Settings {
            Fields.required(reselection, "reselection");
            Fields.required(blockedPin, "blockedPin");
            Fields.required(retryQueryWithLe, "retryQueryWithLe");
            Fields.required(multipleRecords, "multipleRecords");
            Fields.required(lastCommandIndicator, "lastCommandIndicator");
            if (Stream.of("6984", "6983").noneMatch(blockedPin::equals)) {
                throw new IllegalArgumentException(
                        "blockedPin: \"" + blockedPin + "\" is neither 6984 nor 6983 (quote it in the file)");
            }
        }

        /** The settings by their names, in the words of a card profile. */
        public Map<String, String> words() {
            return DataFile.words(this);
        }

        private Settings with(Map<String, String> other) throws DataFileException {
            return other.isEmpty() ? this : DataFile.changed("settings", this, other, Settings.class);
        }
    }

    /** What selecting the current application again does. */
    public enum Reselection {
        /** All PINs have to be presented again. */
        @JsonProperty("clears-status")
        CLEARS_STATUS(CardSettings.Reselection.CLEARS_STATUS),
        /** Verified PINs stay verified. */
        @JsonProperty("keeps-status")
        KEEPS_STATUS(CardSettings.Reselection.KEEPS_STATUS);

        private final CardSettings.Reselection setting;

        Reselection(CardSettings.Reselection setting) {
            this.setting = setting;
        }
    }

    /** How a retry query with a trailing {@code 00} is answered. */
    public enum RetryQueryWithLe {
        /** {@code 6700}. */
        @JsonProperty("refused")
        REFUSED(CardSettings.RetryQueryWithLe.REFUSED),
        /** {@code 63Cx}. */
        @JsonProperty("answered")
        ANSWERED(CardSettings.RetryQueryWithLe.ANSWERED);

        private final CardSettings.RetryQueryWithLe setting;

        RetryQueryWithLe(CardSettings.RetryQueryWithLe setting) {
            this.setting = setting;
        }
    }

    /** How READ RECORD of several records is answered. */
    public enum MultipleRecords {
        /** With the records. */
        @JsonProperty("answered")
        ANSWERED(CardSettings.MultipleRecords.ANSWERED),
        /** {@code 6A81}. */
        @JsonProperty("refused")
        REFUSED(CardSettings.MultipleRecords.REFUSED);

        private final CardSettings.MultipleRecords setting;

        MultipleRecords(CardSettings.MultipleRecords setting) {
            this.setting = setting;
        }
    }

    /** How the last-command indicator is answered. */
    public enum LastCommandIndicator {
        /** {@code 6700}. */
        @JsonProperty("refused")
        REFUSED(CardSettings.LastCommandIndicator.REFUSED),
        /** {@code 9000}, as the iPhone does. */
        @JsonProperty("accepted")
        ACCEPTED(CardSettings.LastCommandIndicator.ACCEPTED);

        private final CardSettings.LastCommandIndicator setting;

        LastCommandIndicator(CardSettings.LastCommandIndicator setting) {
            this.setting = setting;
        }
    }

    /** Whether a reader tells an identifier of the card (card-protocol.md section 1.2). */
    public enum Uid {
        /** Its PUPI, four octets of its own. */
        @JsonProperty("of-card")
        OF_CARD,
        /** None, as with contacts. */
        @JsonProperty("absent")
        ABSENT
    }

    /**
     * The same kind of card with other answers where the sources disagree.
     *
     * @param other settings by their names in a card profile, such as {@code reselection}; the others stay
     * @throws DataFileException when there is no such setting or it has no such value, with what there is
     */
    public CardProfile withSettings(Map<String, String> other) throws DataFileException {
        return new CardProfile(
                profile,
                purpose,
                atr,
                uid,
                contactAtr,
                tokenLabel,
                applications,
                state,
                hierarchy,
                device,
                signCertificate,
                authCertificateRead,
                pins,
                filesOfUnknownPurpose,
                settings.with(other));
    }

    /** The settings as the card takes them. */
    CardSettings toCardSettings() {
        return new CardSettings(
                settings.reselection.setting,
                StatusWord.of(Integer.parseInt(settings.blockedPin, 16)),
                settings.retryQueryWithLe.setting,
                settings.multipleRecords.setting,
                settings.lastCommandIndicator.setting);
    }
}
