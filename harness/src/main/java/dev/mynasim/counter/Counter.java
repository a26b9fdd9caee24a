// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter;

import dev.mynasim.counter.decision.CardTerm;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Happening;
import dev.mynasim.counter.decision.PinVerdict;
import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.procedure.CardTermRules;
import dev.mynasim.counter.procedure.Ends;
import dev.mynasim.counter.procedure.House;
import dev.mynasim.counter.procedure.Notices;
import dev.mynasim.counter.procedure.PinFormat;
import dev.mynasim.counter.procedure.Procedures;
import dev.mynasim.counter.procedure.WrongPin;
import dev.mynasim.counter.record.Dossier;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.record.RegisterEvent;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.visit.Visit;
import dev.mynasim.pki.CertificateKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The counter, the kiosk and the portal: decides and changes nothing. The same question has the same answer, whenever
 * it is asked; effects are applied by somebody else. Immutable, for any number of threads.
 */
public final class Counter {
    private final House house;

    private Counter(House house) {
        this.house = house;
    }

    /** With the sheet's defaults. */
    public static Counter standard() {
        return with(Policies.DEFAULTS);
    }

    /** With other choices where sources disagree. */
    public static Counter with(Policies policies) {
        return new Counter(House.bundled(policies));
    }

    /** With data of one's own. */
    public static Counter in(House house) {
        return new Counter(house);
    }

    /** The choices, for example whether a kiosk resets the auth PIN. */
    public Policies policies() {
        return house.policies();
    }

    /**
     * Decides on a visit.
     *
     * @throws dev.mynasim.counter.calendar.CalendarRangeException when a day is outside the calendar's years
     */
    public Decision decide(Visit visit) {
        return Procedures.decide(visit, house);
    }

    /**
     * Decides on a visit that was accepted, after the card refused a PIN: nothing of the accepted decision happens.
     *
     * @param prompt the prompt that was answered wrong
     * @param triesLeft tries left as the card says, 0 when it locked
     */
    public Decision afterWrongPin(Visit visit, Prompt prompt, int triesLeft) {
        return WrongPin.decide(visit, house, prompt, triesLeft);
    }

    /** Whether PINs may be set together, by what is typed; checked before anything goes to the card. */
    public PinVerdict check(Map<PinKind, String> typed) {
        return PinFormat.check(typed, house);
    }

    /** What is set when a value is typed: itself, or in capitals under K2's folding choice. */
    public String toSet(PinKind pin, String typed) {
        return PinFormat.toSet(pin, typed, house);
    }

    /**
     * What an event leads to that nobody applies for, such as a death, or a deadline that passed.
     *
     * @param meant the certificates that are meant, where the event is about some of them
     * @param at from when on, in Japan
     */
    public Happening happened(RegisterEvent event, Dossier dossier, Set<CertificateKind> meant, LocalDateTime at) {
        return Ends.happening(house, event, dossier, meant, at);
    }

    /** The mail that is sent on a day without anybody asking: the notice of expiry. */
    public Happening mailOn(LocalDate day, Dossier dossier) {
        return Notices.on(day, dossier, house);
    }

    /**
     * How long a new card lasts.
     *
     * @param stayEnd the last day of a period of stay; null when there is none
     */
    public CardTerm cardTerm(LocalDate birthDate, LocalDate receivedOn, LocalDate madeOn, @Nullable LocalDate stayEnd) {
        return CardTermRules.of(birthDate, receivedOn, madeOn, stayEnd, house);
    }
}
