// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.CardEffect;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Fee;
import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.decision.RegisterEffect;
import dev.mynasim.counter.record.CertificateRecord;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.record.Status;
import dev.mynasim.counter.rule.Policy;
import dev.mynasim.counter.validity.Deadlines;
import dev.mynasim.counter.visit.Applicant;
import dev.mynasim.counter.visit.Chain;
import dev.mynasim.counter.visit.Remote;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.pki.CertificateKind;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** P10: a reset at a kiosk, reserved in the app. */
final class KioskProcedures {
    private static final LocalTime OPENS = LocalTime.of(6, 30);
    private static final LocalTime CLOSES = LocalTime.of(23, 0);

    private KioskProcedures() {}

    static Procedure reserve() {
        return new Procedure(
                List.of(
                        OfficeGates::systemRuns,
                        KioskProcedures::isApp,
                        KioskProcedures::pinCanBeReset,
                        CardGates.present(Topic.PIN),
                        CardGates::usable,
                        KioskProcedures::otherIsKnown,
                        KioskProcedures::certificatesAreGood),
                KioskProcedures::doReserve);
    }

    static Procedure reset() {
        return new Procedure(
                List.of(
                        OfficeGates::systemRuns,
                        KioskProcedures::isKiosk,
                        KioskProcedures::isOpen,
                        KioskProcedures::pinCanBeReset,
                        KioskProcedures::chainResets,
                        KioskProcedures::isReserved,
                        CardGates.present(Topic.PIN),
                        CardGates::usable,
                        KioskProcedures::otherIsKnown,
                        KioskProcedures::certificatesAreGood),
                KioskProcedures::doReset);
    }

    private static PinKind forgotten(Case c) {
        return c.visit().request() instanceof Request.KioskReset reset
                ? reset.forgotten()
                : ((Request.ReserveReset) c.visit().request()).forgotten();
    }

    private static PinKind known(Case c) {
        return forgotten(c) == PinKind.SIGN ? PinKind.AUTH : PinKind.SIGN;
    }

    private static Optional<Decision> isApp(Case c) {
        c.cite("A-31", "A-36");
        return c.visit().place() == Remote.RESET_APP && c.visit().applicant() instanceof Applicant.Self
                ? Optional.empty()
                : c.direct("The holder reserves a reset in the app", List.of(Remote.RESET_APP));
    }

    private static Optional<Decision> isKiosk(Case c) {
        return c.visit().place() instanceof Chain && c.visit().applicant() instanceof Applicant.Self
                ? Optional.empty()
                : c.directToCounter("Only the holder resets a PIN at a kiosk; otherwise a counter does it", "S-57");
    }

    private static Optional<Decision> isOpen(Case c) {
        c.cite("A-36");
        LocalTime time = c.at().toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return time.isBefore(OPENS) || time.isAfter(CLOSES)
                ? c.refuse("Kiosks work from 06:30 to 23:00; it is " + time)
                : Optional.empty();
    }

    private static Optional<Decision> pinCanBeReset(Case c) {
        PinKind forgotten = forgotten(c);
        if (forgotten.certificate().isEmpty()) {
            return c.directToCounter("The " + forgotten + " PIN is reset at a counter only", "A-35");
        }
        if (forgotten == PinKind.SIGN) {
            c.cite("S-57");
            return Optional.empty();
        }
        Policy.KioskAuthReset policy = c.policies().choice(Policy.KioskAuthReset.class);
        c.cite(policy);
        return policy == Policy.KioskAuthReset.NOWHERE
                ? c.directToCounter("The auth PIN is reset at a counter only")
                : Optional.empty();
    }

    private static Optional<Decision> chainResets(Case c) {
        Chain chain = (Chain) c.visit().place();
        c.cite("A-37", "A-38");
        if (c.day().isBefore(chain.from())) {
            return c.directToCounter("This chain resets PINs from " + chain.from() + " on");
        }
        return forgotten(c) == PinKind.AUTH && !chain.resetsAuth()
                ? c.direct("This chain resets the sign PIN only", List.of(Chain.SEVEN_ELEVEN, Chain.AEON))
                : Optional.empty();
    }

    private static Optional<Decision> isReserved(Case c) {
        LocalDateTime reserved = ((Request.KioskReset) c.visit().request()).reservedAt();
        c.cite("A-31", "A-32");
        if (reserved == null || reserved.isAfter(c.at())) {
            return c.direct("A reset at a kiosk is reserved in the app first", List.of(Remote.RESET_APP));
        }
        LocalDateTime last = Deadlines.kioskReset(reserved);
        return c.at().isAfter(last)
                ? c.refuse("The reservation ended at " + last + "; a new one is needed")
                : Optional.empty();
    }

    private static Optional<Decision> otherIsKnown(Case c) {
        c.cite("A-30", "A-33");
        boolean usable = c.card().pins().containsAll(Set.of(PinKind.SIGN, PinKind.AUTH))
                && c.documents().known().contains(known(c));
        return usable
                ? Optional.empty()
                : c.directToCounter("The " + known(c) + " PIN has to be known; otherwise a counter resets both");
    }

    private static Optional<Decision> certificatesAreGood(Case c) {
        c.cite("A-34");
        for (CertificateKind kind : CertificateKind.values()) {
            boolean good = c.dossier()
                    .certificate(kind)
                    .filter(certificate -> isGood(certificate, c.at()))
                    .isPresent();
            if (!good) {
                return c.refuse("The " + kind + " certificate is revoked, ended or not yet active; a counter can help");
            }
        }
        return Optional.empty();
    }

    private static boolean isGood(CertificateRecord certificate, LocalDateTime at) {
        return certificate.statusAt(at) == Status.GOOD && certificate.lives(at);
    }

    private static Decision doReserve(Case c) {
        c.cite("P10");
        if (!((Request.ReserveReset) c.visit().request()).faceMatches()) {
            return c.rejected("The face is not that of the card's portrait", List.of());
        }
        Prompts prompts = new Prompts(c, Topic.PIN).verify(known(c));
        LocalDateTime last = Deadlines.kioskReset(c.at());
        return prompts.objection()
                .orElseGet(() -> new Decision.Accepted(
                        "The reset is reserved; go to a kiosk until " + last,
                        c.rules(),
                        prompts.list(),
                        Fee.FREE,
                        List.of(new RegisterEffect.ReserveReset(forgotten(c), last)),
                        Set.of()));
    }

    private static Decision doReset(Case c) {
        c.cite("P10", "A-33", "A-39", "A-40");
        Prompts prompts = new Prompts(c, Topic.PIN).verify(known(c)).set(forgotten(c));
        List<Prompt> list = prompts.list();
        return prompts.objection()
                .orElseGet(() -> new Decision.Accepted(
                        "The PIN is reset",
                        c.rules(),
                        list,
                        Fee.FREE,
                        List.of(new CardEffect.InitialisePin(forgotten(c))),
                        Set.of()));
    }
}
