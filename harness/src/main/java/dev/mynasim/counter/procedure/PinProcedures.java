// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Advice;
import dev.mynasim.counter.decision.CardEffect;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.Fee;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.rule.Option;
import dev.mynasim.counter.rule.Policy;
import dev.mynasim.counter.visit.Applicant;
import dev.mynasim.counter.visit.Chain;
import dev.mynasim.counter.visit.Office;
import dev.mynasim.counter.visit.Paper;
import dev.mynasim.counter.visit.Remote;
import dev.mynasim.counter.visit.Request;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** P4 and P5: a PIN is changed with the old one, or reset without it. */
final class PinProcedures {
    private static final List<Gate> OFFICE = List.of(
            OfficeGates::systemRuns,
            OfficeGates::isOffice,
            OfficeGates::isOpen,
            OfficeGates::servesApplicant,
            CardGates.present(Topic.PIN),
            CardGates::usable,
            WhoGates.mayAct(Topic.PIN),
            WhoGates.papers(Topic.PIN),
            WhoGates.inquiry(Topic.PIN));
    private static final Procedure CHANGE_AT_OFFICE = new Procedure(OFFICE, PinProcedures::doChange);
    private static final Procedure CHANGE_AT_HOME = new Procedure(
            List.of(PinProcedures::canChangeThere, CardGates.present(Topic.PIN), CardGates::usable),
            PinProcedures::doChangeAtHome);
    private static final Procedure RESET_AT_OFFICE = new Procedure(
            Stream.concat(
                            OFFICE.stream().limit(OFFICE.size() - 1),
                            Stream.of(
                                    PinProcedures::together,
                                    PinProcedures::actIsOffered,
                                    PinProcedures::identity,
                                    WhoGates.inquiry(Topic.PIN)))
                    .toList(),
            PinProcedures::doReset);

    private PinProcedures() {}

    static Procedure change() {
        return new Procedure(
                List.of(), c -> (c.visit().place() instanceof Office ? CHANGE_AT_OFFICE : CHANGE_AT_HOME).decide(c));
    }

    static Procedure reset() {
        return new Procedure(List.of(PinProcedures::canResetThere), RESET_AT_OFFICE::decide);
    }

    private static PinKind pin(Case c) {
        return ((Request.ChangePin) c.visit().request()).pin();
    }

    private static Optional<Decision> canChangeThere(Case c) {
        boolean portal = c.visit().place() == Remote.PORTAL;
        if (!portal && c.visit().place() != Remote.CLIENT_SOFTWARE) {
            return c.direct(
                    "A PIN is not changed through " + c.visit().place().words(),
                    List.of(Remote.PORTAL, Remote.CLIENT_SOFTWARE, Office.MAIN5),
                    "S-56");
        }
        c.cite(portal ? "S-56" : "A-26").cite("S-08");
        return c.visit().applicant() instanceof Applicant.Self
                ? Optional.empty()
                : c.directToCounter("At home only the holder changes a PIN", "S-56");
    }

    private static Optional<Decision> canResetThere(Case c) {
        if (c.visit().place() instanceof Office) {
            return Optional.empty();
        }
        c.cite("S-56", "A-26", "S-09");
        boolean kiosk = c.visit().place() instanceof Chain || c.visit().place() == Remote.RESET_APP;
        return kiosk
                ? c.direct("A reset at a kiosk is reserved in the app first", List.of(Remote.RESET_APP), "A-31")
                : c.directToCounter("A PIN can be changed this way but not reset");
    }

    private static Decision doChange(Case c) {
        PinKind pin = pin(c);
        c.cite("P4", "S-44", "S-49").cite(c.policies().choice(Policy.ChangeCommand.class));
        Prompts prompts = new Prompts(c, Topic.PIN).juki();
        if (pin != PinKind.JUKI) {
            prompts.verify(pin);
        }
        prompts.set(pin);
        return prompts.objection()
                .orElseGet(() -> done(c, "The PIN is changed", prompts, List.of(new CardEffect.ChangePin(pin))));
    }

    private static Decision doChangeAtHome(Case c) {
        PinKind pin = pin(c);
        c.cite("S-49");
        Prompts prompts = new Prompts(c, Topic.PIN).verify(pin).set(pin);
        return prompts.objection()
                .orElseGet(() -> done(c, "The PIN is changed", prompts, List.of(new CardEffect.ChangePin(pin))));
    }

    private static Request.ResetPins reset(Case c) {
        return (Request.ResetPins) c.visit().request();
    }

    /** JUKI and INPUT PIN together with a certificate PIN: the office is to be asked (S-54). */
    private static Optional<Decision> together(Case c) {
        boolean certificate =
                reset(c).pins().stream().anyMatch(pin -> pin.certificate().isPresent());
        boolean other =
                reset(c).pins().stream().anyMatch(pin -> pin.certificate().isEmpty());
        if (!certificate || !other) {
            return Optional.empty();
        }
        return c.cite("S-54").policies().has(Option.RESET_ALL_PINS_TOGETHER)
                ? Optional.empty()
                : c.refuse("Ask the office whether JUKI and INPUT PIN can be reset together with it");
    }

    private static Optional<Decision> actIsOffered(Case c) {
        c.cite("A-20");
        return reset(c).act() == Request.ResetAct.INITIALISE || c.policies().has(Option.UNLOCK_ONLY)
                ? Optional.empty()
                : c.refuse("Here a PIN is unlocked and set anew together", "A-21");
    }

    private static Optional<Decision> identity(Case c) {
        if (!c.policies().has(Option.EXTRA_ID_FOR_RESET)) {
            c.cite("A-23");
            return Optional.empty();
        }
        c.cite("A-22");
        return c.route() == Route.SELF && !c.documents().has(Paper.IDENTITY_DOCUMENT)
                ? c.refuse("Missing is " + Paper.IDENTITY_DOCUMENT.words())
                : Optional.empty();
    }

    private static Decision doReset(Case c) {
        c.cite("P5", "S-40", "A-24", "A-25");
        Set<PinKind> pins = EnumSet.copyOf(reset(c).pins());
        Prompts prompts = new Prompts(c, Topic.PIN);
        if (!pins.contains(PinKind.JUKI)) {
            prompts.juki();
        }
        List<Effect> effects = new ArrayList<>();
        for (PinKind pin : pins) {
            c.cite(pin == PinKind.SIGN ? "S-41" : pin == PinKind.AUTH ? "S-42" : "A-02");
            if (!c.card().pins().contains(pin)) {
                return c.rejected("The card has no " + pin + " PIN", List.of(), "A-07");
            }
            if (reset(c).act() == Request.ResetAct.UNLOCK) {
                effects.add(new CardEffect.ResetTries(pin));
            } else {
                prompts.set(pin);
                effects.add(new CardEffect.InitialisePin(pin));
            }
        }
        return prompts.objection().orElseGet(() -> done(c, "The PINs are reset", prompts, effects));
    }

    private static Decision done(Case c, String reason, Prompts prompts, List<Effect> effects) {
        Set<Advice> advice = PinAdvice.add(c, Topic.PIN, EnumSet.noneOf(Advice.class));
        return new Decision.Accepted(reason, c.rules(), prompts.list(), Fee.FREE, effects, advice);
    }
}
