// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.CertificateRecord;
import dev.mynasim.pki.CertificateStatus;
import dev.mynasim.pki.RevocationReason;
import java.security.cert.X509Certificate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever fails in the middle: the old certificates can be used, or the new ones are complete (A-62, T-127). */
class HalfDoneTest {
    /** A procedure, what is typed in it, and the PINs that are right when it is done. */
    enum Script {
        P1_ISSUE_AGAIN(
                new Request.IssueCertificates(EnumSet.allOf(CertificateKind.class), Request.CardReplacement.NONE),
                Town.JUKI,
                Town.AUTH,
                Town.SIGN),
        P2_RENEW(Town.renewBoth(), Town.JUKI, Town.AUTH, Town.SIGN),
        P4_CHANGE(new Request.ChangePin(PinKind.SIGN), Town.JUKI, Town.SIGN, "NEW123", "NEW123"),
        P4_CHANGE_JUKI(new Request.ChangePin(PinKind.JUKI), Town.JUKI, "7777", "7777"),
        P5_RESET(
                new Request.ResetPins(Set.of(PinKind.SIGN), Request.ResetAct.INITIALISE),
                Town.JUKI,
                "NEW123",
                "NEW123"),
        P6_FACE(new Request.UpdateCardFace(), Town.JUKI),
        P8_REVOKE(
                new Request.RevokeCertificates(
                        EnumSet.allOf(CertificateKind.class), Request.RevocationCause.NOT_NEEDED),
                Town.JUKI);

        private final Request request;
        private final String[] typed;

        Script(Request request, String... typed) {
            this.request = request;
            this.typed = typed;
        }

        boolean replacesCertificates() {
            return this == P1_ISSUE_AGAIN || this == P2_RENEW;
        }

        boolean revokes() {
            return this == P8_REVOKE;
        }
    }

    /** A town on 2026-09-01, in which the certificates of 2021 can be renewed, and what was on the card before. */
    private static final class Before {
        private final Town town = new Town();
        private final Map<CertificateKind, X509Certificate> old = new EnumMap<>(CertificateKind.class);

        Before() {
            town.world.turnTo(LocalDateTime.parse("2026-09-01T10:00"));
            Town.kinds().forEach(kind -> old.put(kind, town.onCard(kind)));
        }

        Outcome perform(Script script) {
            return town.handle(town.self(script.request, Town.typing(script.typed)))
                    .outcome();
        }

        /**
         * What the holder sees before anything is put right: a card that signs, with a certificate that is not ended.
         */
        void holderCanGoOn(Script script, String when) throws Exception {
            for (CertificateKind kind : CertificateKind.values()) {
                X509Certificate certificate = town.onCard(kind);
                boolean signs = kind == CertificateKind.AUTH
                        ? town.signsWithItsCertificate(kind, Town.AUTH)
                        : town.signsWithItsCertificate(kind, Town.SIGN) || town.signsWithItsCertificate(kind, "NEW123");
                assertThat(signs)
                        .as("%s of the card fits its key %s", kind, when)
                        .isTrue();
                if (!script.revokes()) {
                    assertThat(town.status(certificate, kind))
                            .as("%s of the card %s", kind, when)
                            .isNotInstanceOf(CertificateStatus.Revoked.class)
                            .isNotInstanceOf(CertificateStatus.Unknown.class);
                }
            }
        }

        /** All old or all new, on the card, at the CA and in the registers. */
        boolean isWhole(Script script, String when) throws Exception {
            holderCanGoOn(script, when);
            assertThat(town.world.pending()).as(when).isEmpty();
            boolean signOld = town.onCard(CertificateKind.SIGN).equals(old.get(CertificateKind.SIGN));
            boolean authOld = town.onCard(CertificateKind.AUTH).equals(old.get(CertificateKind.AUTH));
            assertThat(signOld).as("both or none %s", when).isEqualTo(authOld);
            for (CertificateRecord record : town.world.ca().records()) {
                CertificateKind kind = record.id().kind();
                CertificateStatus status = town.world.ca().status(record.id());
                boolean onCard = record.certificate().equals(town.onCard(kind));
                boolean inRegister = town.world
                        .resident(Town.A)
                        .number(kind)
                        .equals(Optional.of(record.id().serial()));
                assertThat(inRegister)
                        .as("the register names what is on the card %s", when)
                        .isEqualTo(onCard);
                if (!onCard) {
                    assertThat(status)
                            .as("%s is on no card %s", record, when)
                            .isInstanceOf(CertificateStatus.Revoked.class);
                    boolean wasOld = record.certificate().equals(old.get(kind));
                    assertThat(((CertificateStatus.Revoked) status).reason())
                            .isEqualTo(wasOld ? RevocationReason.SUPERSEDED : RevocationReason.UNSPECIFIED);
                }
            }
            assertThat(town.onCard(0x000B).getSubjectX500Principal())
                    .isEqualTo(town.onCard(CertificateKind.AUTH).getIssuerX500Principal());
            town.onCard(CertificateKind.AUTH).verify(town.onCard(0x000B).getPublicKey());
            town.onCard(CertificateKind.SIGN).verify(town.onCard(0x0002).getPublicKey());
            return signOld;
        }

        void settle() {
            town.icc.insert();
            town.card.tearNever();
            town.line.up();
            town.keeper.live();
            Desk later = new Desk(town.world, town.counter, town.line, town.keeper);
            assertThat(later.settle(Town.A, Optional.of(town.onDesk()))).isTrue();
        }

        void procedureWorksAfterwards(Script script, boolean stillOld) {
            if (script.replacesCertificates() && stillOld) {
                assertThat(perform(script)).isInstanceOf(Outcome.Done.class);
            }
        }
    }

    private static void sweepEnds(int failures, int least) {
        assertThat(failures).as("points of failure that were met").isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void theCardIsTakenOutBeforeEachCommand(Script script) throws Exception {
        int failures = 0;
        for (int command = 0; ; command++) {
            Before before = new Before();
            before.town.icc.removeAfter(command);
            Outcome outcome = before.perform(script);
            String when = script + ", card out before command " + command;
            before.town.icc.insert();
            before.holderCanGoOn(script, when);
            before.settle();
            boolean old = before.isWhole(script, when);
            if (outcome instanceof Outcome.Done) {
                break;
            }
            assertThat(outcome).as(when).isInstanceOf(Outcome.Broken.class);
            before.procedureWorksAfterwards(script, old);
            failures++;
        }
        sweepEnds(failures, 3);
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void thePowerIsLostAtEachWrite(Script script) throws Exception {
        int failures = 0;
        for (int write = 0; ; write++) {
            Before before = new Before();
            before.town.card.tearAfter(write);
            Outcome outcome = before.perform(script);
            String when = script + ", torn after write " + write;
            before.town.card.tearNever();
            before.holderCanGoOn(script, when);
            before.settle();
            boolean old = before.isWhole(script, when);
            if (outcome instanceof Outcome.Done) {
                break;
            }
            before.procedureWorksAfterwards(script, old);
            failures++;
        }
        sweepEnds(failures, 2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Script.class,
            names = {"P1_ISSUE_AGAIN", "P2_RENEW", "P8_REVOKE"})
    void theLineToTheCaGoesDownAtEachCall(Script script) throws Exception {
        for (boolean afterWork : new boolean[] {false, true}) {
            int failures = 0;
            for (int call = 0; ; call++) {
                Before before = new Before();
                before.town.line.downAt(call, afterWork);
                Outcome outcome = before.perform(script);
                String when = script + ", J-LIS down at call " + call + (afterWork ? ", answer lost" : "");
                before.holderCanGoOn(script, when);
                before.settle();
                boolean old = before.isWhole(script, when);
                if (outcome instanceof Outcome.Done) {
                    break;
                }
                assertThat(outcome).as(when).isInstanceOf(Outcome.Broken.class);
                before.procedureWorksAfterwards(script, old);
                failures++;
            }
            sweepEnds(failures, 2);
        }
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void theProgramDiesAtEachRecord(Script script) throws Exception {
        int failures = 0;
        for (int record = 0; ; record++) {
            Before before = new Before();
            before.town.keeper.dieAt(record);
            String when = script + ", program dead at record " + record;
            boolean died = false;
            try {
                before.perform(script);
            } catch (FragileKeeper.Death death) {
                died = true;
            }
            before.holderCanGoOn(script, when);
            before.settle();
            boolean old = before.isWhole(script, when);
            if (!died) {
                break;
            }
            before.procedureWorksAfterwards(script, old);
            failures++;
        }
        sweepEnds(failures, 2);
    }

    @Test
    void aRevocationThatWasAcceptedIsDoneWhenTheLineComesBack() {
        Before before = new Before();
        before.town.line.downAt(1, false);
        assertThat(before.perform(Script.P8_REVOKE))
                .isInstanceOfSatisfying(Outcome.Broken.class, broken -> assertThat(broken.left())
                        .isTrue());
        before.settle();
        for (CertificateKind kind : CertificateKind.values()) {
            assertThat(before.town.world.ca().status(CertificateId.of(kind, before.old.get(kind))))
                    .isInstanceOf(CertificateStatus.Revoked.class);
        }
    }
}
