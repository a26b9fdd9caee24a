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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails in the middle: the old certificates can be used, or the new ones are complete (A-62, T-127). */
class HalfDoneTest {
    private static final Set<CertificateKind> BOTH = EnumSet.allOf(CertificateKind.class);
    private static final Set<CertificateKind> NONE = EnumSet.noneOf(CertificateKind.class);
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-09-01T10:00");

    private static final Script P3_SIGN_ONLY = new Script(
            "P3, sign only",
            new Request.IssueSignAfterChange(),
            EnumSet.of(CertificateKind.SIGN),
            List.of(Town.JUKI, Town.SIGN));
    private static final Script P7_CONTINUED_USE =
            new Script("P7, continued use", new Request.ContinueUse(), NONE, List.of(Town.JUKI));
    private static final Script P8_REVOKE = new Script(
            "P8, revocation",
            new Request.RevokeCertificates(BOTH, Request.RevocationCause.NOT_NEEDED),
            NONE,
            List.of(Town.JUKI));
    private static final Script P10_KIOSK = new Script(
            "P10, kiosk",
            new Request.KioskReset(PinKind.SIGN, NOW.minusHours(1)),
            NONE,
            List.of(Town.AUTH, "NEW123", "NEW123"));
    private static final List<Script> AT_THE_CA = List.of(
            new Script(
                    "P1, issue again",
                    new Request.IssueCertificates(BOTH, Request.CardReplacement.NONE),
                    BOTH,
                    List.of(Town.JUKI, Town.AUTH, Town.SIGN)),
            new Script("P2, renewal", Town.renewBoth(), BOTH, List.of(Town.JUKI, Town.AUTH, Town.SIGN)),
            P3_SIGN_ONLY,
            P8_REVOKE);
    private static final List<Script> ON_THE_CARD_ONLY = List.of(
            new Script(
                    "P4, change of the sign PIN",
                    new Request.ChangePin(PinKind.SIGN),
                    NONE,
                    List.of(Town.JUKI, Town.SIGN, "NEW123", "NEW123")),
            new Script(
                    "P4, change of the JUKI PIN",
                    new Request.ChangePin(PinKind.JUKI),
                    NONE,
                    List.of(Town.JUKI, "7777", "7777")),
            new Script(
                    "P5, reset",
                    new Request.ResetPins(Set.of(PinKind.SIGN), Request.ResetAct.INITIALISE),
                    NONE,
                    List.of(Town.JUKI, "NEW123", "NEW123")),
            new Script("P6, face", new Request.UpdateCardFace(), NONE, List.of(Town.JUKI)),
            P7_CONTINUED_USE,
            P10_KIOSK);

    /**
     * A procedure.
     *
     * @param replaces which certificates it replaces
     * @param typed what is typed in it
     */
    private record Script(String name, Request request, Set<CertificateKind> replaces, List<String> typed) {
        Place place() {
            return equals(P10_KIOSK) ? Chain.LAWSON : Office.MAIN5;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Script> atTheCa() {
        return AT_THE_CA;
    }

    static List<Script> all() {
        return Stream.concat(AT_THE_CA.stream(), ON_THE_CARD_ONLY.stream()).toList();
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
            if (script.equals(P3_SIGN_ONLY)) {
                town.world.ca().revoke(id(CertificateKind.SIGN), RevocationReason.AFFILIATION_CHANGED);
            }
            if (script.equals(P7_CONTINUED_USE)) {
                town.world.put(town.world.resident(Town.A).with(new Move(null, LocalDate.parse("2026-08-20"))));
            }
        }

        CertificateId id(CertificateKind kind) {
            return CertificateId.of(kind, Objects.requireNonNull(old.get(kind)));
        }

        Outcome perform() {
            return town.handle(town.at(
                            script.place(),
                            script.request(),
                            Town.typing(script.typed().toArray(String[]::new))))
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
                boolean endedBefore = script.equals(P3_SIGN_ONLY) && kind == CertificateKind.SIGN;
                if (!script.equals(P8_REVOKE) && !endedBefore) {
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
            assertThat(replaced).as("all or nothing %s", when).isIn(NONE, script.replaces());
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
                RevocationReason ended = script.equals(P3_SIGN_ONLY)
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
            if (old && !script.replaces().isEmpty()) {
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
    @MethodSource("all")
    void theCardIsTakenOutBeforeEachCommand(Script script) throws Exception {
        assertThat(sweep(script, "card out before command", (town, at) -> town.icc.removeAfter(at)))
                .isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("all")
    void thePowerIsLostAtEachWrite(Script script) throws Exception {
        assertThat(sweep(script, "torn after write", (town, at) -> town.card.tearAfter(at)))
                .isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("atTheCa")
    void theLineToTheCaGoesDownAtEachCall(Script script) throws Exception {
        assertThat(sweep(script, "J-LIS down at call", (town, at) -> town.line.downAt(at, false)))
                .isGreaterThanOrEqualTo(2);
        assertThat(sweep(script, "answer lost at call", (town, at) -> town.line.downAt(at, true)))
                .isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theProgramDiesAtEachRecord(Script script) throws Exception {
        assertThat(sweep(script, "program dead at record", (town, at) -> town.keeper.dieAt(at)))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aRevocationThatWasAcceptedIsDoneWhenTheLineComesBack() {
        Before before = new Before(P8_REVOKE);
        before.town.line.downAt(1, false);
        assertThat(before.perform()).isInstanceOfSatisfying(Outcome.Broken.class, broken -> assertThat(broken.left())
                .isTrue());
        before.settle();
        for (CertificateKind kind : CertificateKind.values()) {
            assertThat(before.town.world.ca().status(before.id(kind))).isInstanceOf(CertificateStatus.Revoked.class);
        }
    }
}
