// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.counter.record.Move;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.visit.Chain;
import dev.mynasim.counter.visit.Office;
import dev.mynasim.counter.visit.Place;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.CertificateRecord;
import dev.mynasim.pki.CertificateStatus;
import dev.mynasim.pki.RevocationReason;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever fails in the middle: the old certificates can be used, or the new ones are complete (A-62, T-127). */
class HalfDoneTest {
    private static final Set<CertificateKind> BOTH = EnumSet.allOf(CertificateKind.class);
    private static final Set<CertificateKind> NONE = EnumSet.noneOf(CertificateKind.class);
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-09-01T10:00");

    /** A procedure, which certificates it replaces, and what is typed in it. */
    enum Script {
        P1_ISSUE_AGAIN(
                new Request.IssueCertificates(BOTH, Request.CardReplacement.NONE),
                BOTH,
                Town.JUKI,
                Town.AUTH,
                Town.SIGN),
        P2_RENEW(Town.renewBoth(), BOTH, Town.JUKI, Town.AUTH, Town.SIGN),
        P3_SIGN_ONLY(new Request.IssueSignAfterChange(), EnumSet.of(CertificateKind.SIGN), Town.JUKI, Town.SIGN),
        P4_CHANGE(new Request.ChangePin(PinKind.SIGN), NONE, Town.JUKI, Town.SIGN, "NEW123", "NEW123"),
        P4_CHANGE_JUKI(new Request.ChangePin(PinKind.JUKI), NONE, Town.JUKI, "7777", "7777"),
        P5_RESET(
                new Request.ResetPins(Set.of(PinKind.SIGN), Request.ResetAct.INITIALISE),
                NONE,
                Town.JUKI,
                "NEW123",
                "NEW123"),
        P6_FACE(new Request.UpdateCardFace(), NONE, Town.JUKI),
        P7_CONTINUED_USE(new Request.ContinueUse(), NONE, Town.JUKI),
        P8_REVOKE(new Request.RevokeCertificates(BOTH, Request.RevocationCause.NOT_NEEDED), NONE, Town.JUKI),
        P10_KIOSK(new Request.KioskReset(PinKind.SIGN, NOW.minusHours(1)), NONE, Town.AUTH, "NEW123", "NEW123");

        private final Request request;
        private final Set<CertificateKind> replaces;
        private final String[] typed;

        Script(Request request, Set<CertificateKind> replaces, String... typed) {
            this.request = request;
            this.replaces = replaces;
            this.typed = typed;
        }

        Place place() {
            return this == P10_KIOSK ? Chain.LAWSON : Office.MAIN5;
        }
    }

    /** A town on 2026-09-01, when the certificates of 2021 can be renewed, and what was on the card before. */
    private static final class Before {
        private final Script script;
        private final Town town = new Town();
        private final Map<CertificateKind, X509Certificate> old = new EnumMap<>(CertificateKind.class);

        Before(Script script) {
            this.script = script;
            town.world.turnTo(NOW);
            Town.kinds().forEach(kind -> old.put(kind, town.onCard(kind)));
            if (script == Script.P3_SIGN_ONLY) {
                town.world.ca().revoke(id(CertificateKind.SIGN), RevocationReason.AFFILIATION_CHANGED);
            }
            if (script == Script.P7_CONTINUED_USE) {
                town.world.put(town.world.resident(Town.A).with(new Move(null, LocalDate.parse("2026-08-20"))));
            }
        }

        CertificateId id(CertificateKind kind) {
            return CertificateId.of(kind, old.get(kind));
        }

        Outcome perform() {
            return town.handle(town.at(script.place(), script.request, Town.typing(script.typed)))
                    .outcome();
        }

        /**
         * What the holder sees before anything is put right: a card that signs, with a certificate that is not ended.
         */
        void holderCanGoOn(String when) throws Exception {
            for (CertificateKind kind : CertificateKind.values()) {
                boolean signs = kind == CertificateKind.AUTH
                        ? town.signsWithItsCertificate(kind, Town.AUTH)
                        : town.signsWithItsCertificate(kind, Town.SIGN) || town.signsWithItsCertificate(kind, "NEW123");
                assertThat(signs)
                        .as("%s of the card fits its key %s", kind, when)
                        .isTrue();
                boolean endedBefore = script == Script.P3_SIGN_ONLY && kind == CertificateKind.SIGN;
                if (script != Script.P8_REVOKE && !endedBefore) {
                    assertThat(town.status(town.onCard(kind), kind))
                            .as("%s of the card %s", kind, when)
                            .isNotInstanceOf(CertificateStatus.Revoked.class)
                            .isNotInstanceOf(CertificateStatus.Unknown.class);
                }
            }
        }

        /** All old or all new, on the card, at the CA and in the registers; says whether it is old. */
        boolean isWhole(String when) throws Exception {
            holderCanGoOn(when);
            assertThat(town.world.pending()).as(when).isEmpty();
            Set<CertificateKind> replaced = EnumSet.noneOf(CertificateKind.class);
            for (CertificateKind kind : CertificateKind.values()) {
                if (!town.onCard(kind).equals(old.get(kind))) {
                    replaced.add(kind);
                }
            }
            assertThat(replaced).as("all or nothing %s", when).isIn(NONE, script.replaces);
            for (CertificateRecord record : town.world.ca().records()) {
                recordFits(record, when);
            }
            town.onCard(CertificateKind.AUTH).verify(town.onCard(0x000B).getPublicKey());
            town.onCard(CertificateKind.SIGN).verify(town.onCard(0x0002).getPublicKey());
            return replaced.isEmpty();
        }

        private void recordFits(CertificateRecord record, String when) {
            CertificateKind kind = record.id().kind();
            boolean onCard = record.certificate().equals(town.onCard(kind));
            assertThat(town.world
                            .resident(Town.A)
                            .number(kind)
                            .equals(Optional.of(record.id().serial())))
                    .as("the register names what is on the card %s", when)
                    .isEqualTo(onCard);
            if (!onCard) {
                RevocationReason ended = script == Script.P3_SIGN_ONLY
                        ? RevocationReason.AFFILIATION_CHANGED
                        : RevocationReason.SUPERSEDED;
                RevocationReason expected =
                        record.certificate().equals(old.get(kind)) ? ended : RevocationReason.UNSPECIFIED;
                assertThat(town.world.ca().status(record.id()))
                        .as("%s is on no card %s", record, when)
                        .isInstanceOfSatisfying(CertificateStatus.Revoked.class, revoked -> assertThat(revoked.reason())
                                .isEqualTo(expected));
            }
        }

        void settle() {
            town.icc.insert();
            town.card.tearNever();
            town.line.up();
            town.keeper.live();
            Desk later = new Desk(town.world, town.counter, town.line, town.keeper);
            assertThat(later.settle(Town.A, Optional.of(town.onDesk()))).isTrue();
        }
    }

    @FunctionalInterface
    private interface Breaking {
        void begin(Town town, int at);
    }

    /** Breaks a procedure at the first point, at the second, and so on until none is left; counts the points. */
    private static int sweep(Script script, String what, Breaking breaking) throws Exception {
        for (int at = 0; ; at++) {
            Before before = new Before(script);
            breaking.begin(before.town, at);
            Outcome outcome = outcome(before);
            String when = script + ", " + what + " " + at;
            before.town.icc.insert();
            before.town.card.tearNever();
            before.holderCanGoOn(when);
            before.settle();
            boolean old = before.isWhole(when);
            if (outcome instanceof Outcome.Done) {
                return at;
            }
            if (outcome != null) {
                assertThat(outcome).as(when).isInstanceOf(Outcome.Broken.class);
            }
            if (old && !script.replaces.isEmpty()) {
                assertThat(before.perform()).as("the next attempt " + when).isInstanceOf(Outcome.Done.class);
            }
        }
    }

    private static @Nullable Outcome outcome(Before before) {
        try {
            return before.perform();
        } catch (FragileKeeper.Death death) {
            return null;
        }
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void theCardIsTakenOutBeforeEachCommand(Script script) throws Exception {
        assertThat(sweep(script, "card out before command", (town, at) -> town.icc.removeAfter(at)))
                .isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void thePowerIsLostAtEachWrite(Script script) throws Exception {
        assertThat(sweep(script, "torn after write", (town, at) -> town.card.tearAfter(at)))
                .isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Script.class,
            names = {"P1_ISSUE_AGAIN", "P2_RENEW", "P3_SIGN_ONLY", "P8_REVOKE"})
    void theLineToTheCaGoesDownAtEachCall(Script script) throws Exception {
        assertThat(sweep(script, "J-LIS down at call", (town, at) -> town.line.downAt(at, false)))
                .isGreaterThanOrEqualTo(2);
        assertThat(sweep(script, "answer lost at call", (town, at) -> town.line.downAt(at, true)))
                .isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void theProgramDiesAtEachRecord(Script script) throws Exception {
        assertThat(sweep(script, "program dead at record", (town, at) -> town.keeper.dieAt(at)))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aRevocationThatWasAcceptedIsDoneWhenTheLineComesBack() {
        Before before = new Before(Script.P8_REVOKE);
        before.town.line.downAt(1, false);
        assertThat(before.perform()).isInstanceOfSatisfying(Outcome.Broken.class, broken -> assertThat(broken.left())
                .isTrue());
        before.settle();
        for (CertificateKind kind : CertificateKind.values()) {
            assertThat(before.town.world.ca().status(before.id(kind))).isInstanceOf(CertificateStatus.Revoked.class);
        }
    }
}
