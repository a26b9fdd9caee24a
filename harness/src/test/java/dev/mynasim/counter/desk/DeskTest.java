// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.perso.Aids;
import dev.mynasim.client.PinOutcome;
import dev.mynasim.counter.decision.CardEffect;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Fee;
import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.counter.world.HolderOnCard;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.CertificateStatus;
import dev.mynasim.pki.Holder;
import dev.mynasim.pki.RevocationReason;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The procedures of counter-procedures.md section 5 on a card and at the CA, seen with the commands of section 0.2. */
class DeskTest {
    private final Town town = new Town();

    private void itIs(String moment) {
        town.world.turnTo(LocalDateTime.parse(moment));
    }

    private PinOutcome typed(PinKind kind, String pin) throws Exception {
        town.card.powerUp();
        return new CardTerminal(town.card).verify(kind, Pin.of(pin));
    }

    @Test
    void aNewCardHasTwoCertificatesWithDifferentKeysUntilTheFifthBirthday() throws Exception {
        X509Certificate sign = town.onCard(CertificateKind.SIGN);
        X509Certificate auth = town.onCard(CertificateKind.AUTH);
        assertThat(sign.getPublicKey()).as("T-001").isNotEqualTo(auth.getPublicKey());
        assertThat(sign.getNotAfter().toInstant()).as("T-050").isEqualTo(Instant.parse("2026-11-14T14:59:59Z"));
        assertThat(auth.getNotAfter().toInstant()).as("T-050").isEqualTo(Instant.parse("2026-11-14T14:59:59Z"));
        assertThat(town.signsWithItsCertificate(CertificateKind.SIGN, Town.SIGN))
                .isTrue();
        assertThat(town.signsWithItsCertificate(CertificateKind.AUTH, Town.AUTH))
                .isTrue();
        assertThat(town.status(auth, CertificateKind.AUTH)).isInstanceOf(CertificateStatus.NotYetActive.class);
        itIs("2021-12-02T10:00");
        assertThat(town.status(auth, CertificateKind.AUTH)).isInstanceOf(CertificateStatus.Good.class);
    }

    @Test
    void aRenewalReplacesKeysAndCertificatesAndKeepsThePins() throws Exception {
        itIs("2026-09-01T10:00");
        X509Certificate oldSign = town.onCard(CertificateKind.SIGN);
        X509Certificate oldAuth = town.onCard(CertificateKind.AUTH);
        ScriptedPinPad pad = Town.typing(Town.JUKI, Town.AUTH, Town.SIGN);
        Reception.Handled handled = town.handle(town.self(Town.renewBoth(), pad));
        assertThat(handled.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(pad.asked()).as("P2").containsExactly("V(JUKI)", "V(AUTH)", "V(SIGN)");
        for (CertificateKind kind : CertificateKind.values()) {
            X509Certificate fresh = town.onCard(kind);
            X509Certificate old = kind == CertificateKind.SIGN ? oldSign : oldAuth;
            assertThat(fresh.getSerialNumber()).as("T-023").isNotEqualTo(old.getSerialNumber());
            assertThat(fresh.getPublicKey()).isNotEqualTo(old.getPublicKey());
            assertThat(fresh.getNotAfter().toInstant()).as("T-059").isEqualTo(Instant.parse("2031-11-14T14:59:59Z"));
            assertThat(town.status(old, kind))
                    .as("T-112")
                    .isInstanceOfSatisfying(CertificateStatus.Revoked.class, revoked -> assertThat(revoked.reason())
                            .isEqualTo(RevocationReason.SUPERSEDED));
            assertThat(town.status(fresh, kind)).isInstanceOf(CertificateStatus.NotYetActive.class);
        }
        assertThat(town.signsWithItsCertificate(CertificateKind.SIGN, Town.SIGN))
                .isTrue();
        assertThat(town.signsWithItsCertificate(CertificateKind.AUTH, Town.AUTH))
                .isTrue();
        assertThat(town.world.pending()).isEmpty();
        itIs("2026-09-02T10:00");
        assertThat(town.status(town.onCard(CertificateKind.SIGN), CertificateKind.SIGN))
                .isInstanceOf(CertificateStatus.Good.class);
    }

    @Test
    void aWrongSignPinStopsARenewalBeforeAnythingIsIssued() throws Exception {
        itIs("2026-09-01T10:00");
        X509Certificate old = town.onCard(CertificateKind.SIGN);
        int before = town.world.ca().records().size();
        Reception.Handled handled =
                town.handle(town.self(Town.renewBoth(), Town.typing(Town.JUKI, Town.AUTH, "XYZ789")));
        assertThat(handled.decision()).isInstanceOf(Decision.Rejected.class);
        assertThat(handled.outcome())
                .isInstanceOfSatisfying(
                        Outcome.WrongPin.class,
                        wrong -> assertThat(wrong.triesLeft()).as("T-022").isEqualTo(4));
        assertThat(town.onCard(CertificateKind.SIGN)).isEqualTo(old);
        assertThat(town.status(old, CertificateKind.SIGN)).isInstanceOf(CertificateStatus.Good.class);
        assertThat(town.world.ca().records()).hasSize(before);
    }

    @Test
    void aPinIsChangedWithTheCardsOwnCommand() throws Exception {
        itIs("2026-09-01T10:00");
        Reception.Handled handled = town.handle(
                town.self(new Request.ChangePin(PinKind.SIGN), Town.typing(Town.JUKI, Town.SIGN, "NEW123", "NEW123")));
        assertThat(handled.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(typed(PinKind.SIGN, "NEW123")).isInstanceOf(PinOutcome.Verified.class);
        assertThat(typed(PinKind.SIGN, Town.SIGN)).isEqualTo(new PinOutcome.Wrong(4));
    }

    @Test
    void aJukiPinIsChangedInBothPlaces() throws Exception {
        itIs("2026-09-01T10:00");
        Reception.Handled handled =
                town.handle(town.self(new Request.ChangePin(PinKind.JUKI), Town.typing(Town.JUKI, "9876", "9876")));
        assertThat(handled.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(typed(PinKind.JUKI, "9876")).as("A-06, juki").isInstanceOf(PinOutcome.Verified.class);
        town.card.powerUp();
        assertThat(new CardTerminal(town.card).change(PinKind.JUKI, Pin.of("9876"), Pin.of("5555")))
                .as("A-06, common")
                .isInstanceOf(PinOutcome.Verified.class);
    }

    @Test
    void aLockedPinIsSetAnew() throws Exception {
        itIs("2026-09-01T10:00");
        for (int i = 0; i < 5; i++) {
            assertThat(typed(PinKind.SIGN, "WRONG1")).isInstanceOf(PinOutcome.Wrong.class);
        }
        assertThat(typed(PinKind.SIGN, Town.SIGN)).as("S-41").isInstanceOf(PinOutcome.Blocked.class);
        Reception.Handled handled = town.handle(town.self(
                new Request.ResetPins(Set.of(PinKind.SIGN), Request.ResetAct.INITIALISE),
                Town.typing(Town.JUKI, "NEW123", "NEW123")));
        assertThat(handled.outcome()).isInstanceOf(Outcome.Done.class);
        town.card.powerUp();
        assertThat(new CardTerminal(town.card).triesLeft(PinKind.SIGN))
                .as("S-40")
                .hasValue(5);
        assertThat(typed(PinKind.SIGN, Town.SIGN)).isEqualTo(new PinOutcome.Wrong(4));
        assertThat(typed(PinKind.SIGN, "NEW123")).isInstanceOf(PinOutcome.Verified.class);
    }

    @Test
    void newPinsThatDifferOrBreakTheirRuleReachNoCard() {
        itIs("2026-09-01T10:00");
        Request reset = new Request.ResetPins(Set.of(PinKind.AUTH), Request.ResetAct.INITIALISE);
        assertThat(town.handle(town.self(reset, Town.typing(Town.JUKI, "4444", "4445")))
                        .outcome())
                .isInstanceOfSatisfying(Outcome.Stopped.class, stopped -> assertThat(stopped.why())
                        .isEqualTo(Outcome.Why.DIFFERENT_ENTRIES));
        assertThat(town.handle(town.self(reset, Town.typing(Town.JUKI, "44445")))
                        .outcome())
                .isInstanceOfSatisfying(Outcome.Stopped.class, stopped -> assertThat(stopped.why())
                        .isEqualTo(Outcome.Why.UNFIT_PIN));
        assertThat(town.handle(town.self(reset, Town.typing(Town.JUKI))).outcome())
                .isInstanceOfSatisfying(Outcome.Stopped.class, stopped -> assertThat(stopped.why())
                        .isEqualTo(Outcome.Why.GAVE_UP));
        assertThat(town.world.pending()).isEmpty();
    }

    @Test
    void theFaceOfTheCardFollowsTheRegisterAndTheCertificatesStay() {
        itIs("2026-06-22T10:00");
        String moved = "群馬県高崎市新町３１５２";
        Holder old = town.world.resident(Town.A).person().holder();
        Person changed = town.world
                .resident(Town.A)
                .person()
                .with(Holder.withoutSubstitutes(old.name(), old.sex(), old.birthDate(), moved));
        Reception.Caller move = town.self(new Request.NotifyMoveWithinCity(), Town.typing());
        assertThat(town.handle(new Reception.Caller(
                                move.resident(),
                                move.request(),
                                move.applicant(),
                                move.documents(),
                                move.place(),
                                false,
                                changed,
                                move.card(),
                                move.pad()))
                        .outcome())
                .isInstanceOf(Outcome.Done.class);
        X509Certificate sign = town.onCard(CertificateKind.SIGN);
        assertThat(HolderOnCard.of(town.card.image()).address()).as("before P6").isEqualTo(old.address());
        ScriptedPinPad pad = Town.typing(Town.JUKI);
        assertThat(town.handle(town.self(new Request.UpdateCardFace(), pad)).outcome())
                .isInstanceOf(Outcome.Done.class);
        assertThat(pad.asked()).as("P6").containsExactly("V(JUKI)");
        assertThat(HolderOnCard.of(town.card.image()).address()).as("after P6").isEqualTo(moved);
        assertThat(town.onCard(CertificateKind.SIGN)).isEqualTo(sign);
        assertThat(town.status(sign, CertificateKind.SIGN)).isInstanceOf(CertificateStatus.Revoked.class);
    }

    @Test
    void anExtendedCardShowsItsNewLastDayAndItsCodeFollows() throws Exception {
        itIs("2026-06-22T10:00");
        Outcome outcome = town.desk.perform(new Job(
                Town.A,
                new Decision.Accepted(
                        "The card is extended",
                        List.of(),
                        List.of(),
                        Fee.FREE,
                        List.of(new CardEffect.WriteExpiry(LocalDate.parse("2029-09-30"))),
                        Set.of()),
                null,
                Optional.of(town.onDesk()),
                Town.typing()));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        byte[] record = town.card.issuerPort().record(Aids.COMMON, 0x0001, 1).toByteArray();
        assertThat(new String(record, StandardCharsets.US_ASCII))
                .as("card-protocol.md section 3.4")
                .endsWith("20290930");
        FileImage.Pin code = (FileImage.Pin) town.card.image().applications().stream()
                .filter(application -> application.aid().equals(Aids.TEXT_INPUT_SUPPORT))
                .flatMap(application -> application.files().stream())
                .filter(file -> file.id() == 0x0015)
                .findFirst()
                .orElseThrow();
        // Born 1985-11-14, Showa 60: era year, month, day; then the year of expiry (card-protocol.md section 5).
        assertThat(new String(code.value().toByteArray(), StandardCharsets.US_ASCII))
                .startsWith("6011142029");
    }

    @Test
    void aCardInAReaderOfOthersIsNotWritten() {
        itIs("2026-09-01T10:00");
        Reception.Caller renew = town.self(Town.renewBoth(), Town.typing(Town.JUKI, Town.AUTH, Town.SIGN));
        Outcome outcome = town.handle(new Reception.Caller(
                        renew.resident(),
                        renew.request(),
                        renew.applicant(),
                        renew.documents(),
                        renew.place(),
                        false,
                        null,
                        Optional.of(new CardOnDesk(town.icc, Optional.empty())),
                        renew.pad()))
                .outcome();
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Stopped.class, stopped -> assertThat(stopped.why())
                .isEqualTo(Outcome.Why.NO_ISSUER_PORT));
        assertThat(outcome.sentence()).contains("a PIN can be changed");
    }
}
