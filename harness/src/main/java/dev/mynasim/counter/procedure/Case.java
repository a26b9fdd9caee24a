// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.MailEffect;
import dev.mynasim.counter.record.CardKind;
import dev.mynasim.counter.record.CardRecord;
import dev.mynasim.counter.record.Dossier;
import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.rule.Policy;
import dev.mynasim.counter.rule.Rule;
import dev.mynasim.counter.visit.Documents;
import dev.mynasim.counter.visit.Office;
import dev.mynasim.counter.visit.Place;
import dev.mynasim.counter.visit.Visit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One visit on its way through the checks: it remembers each rule that was looked at. */
final class Case {
    private final Visit visit;
    private final House house;
    private final Set<String> cited = new LinkedHashSet<>();

    Case(Visit visit, House house) {
        this.visit = visit;
        this.house = house;
    }

    Visit visit() {
        return visit;
    }

    House house() {
        return house;
    }

    Policies policies() {
        return house.policies();
    }

    Dossier dossier() {
        return visit.dossier();
    }

    Person person() {
        return dossier().person();
    }

    Documents documents() {
        return visit.documents();
    }

    LocalDate day() {
        return visit.day();
    }

    LocalDateTime at() {
        return visit.at();
    }

    /** The card; only behind a check that there is one. */
    CardRecord card() {
        CardRecord card = dossier().card();
        if (card == null) {
            throw new IllegalStateException("no check has asked for the card");
        }
        return card;
    }

    boolean isFaceCard() {
        CardRecord card = dossier().card();
        return card != null && card.kind() == CardKind.FACE;
    }

    Route route() {
        return Route.of(this);
    }

    /** Remembers rules. */
    Case cite(String... rules) {
        cited.addAll(List.of(rules));
        return this;
    }

    /** Remembers that sources disagree here and that a choice was made. */
    Case cite(Policy choice) {
        return cite(choice.conflict());
    }

    List<Rule> rules() {
        return house.book().rules(cited);
    }

    Optional<Decision> refuse(String reason, String... rules) {
        return Optional.of(rejected(reason, List.of(), rules));
    }

    Decision rejected(String reason, List<Effect> effects, String... rules) {
        cite(rules);
        return new Decision.Rejected(reason, rules(), effects);
    }

    Optional<Decision> direct(String reason, List<Place> to, String... rules) {
        cite(rules);
        return Optional.of(new Decision.Directed(reason, rules(), to));
    }

    Optional<Decision> directToCounter(String reason, String... rules) {
        return direct(reason, List.of(Office.MAIN5, Office.BRANCH), rules);
    }

    Decision waitForReply(String reason, String... rules) {
        cite(rules).cite("A-123", "P9");
        return new Decision.WaitForReply(
                reason, rules(), new MailEffect.InquiryLetter(person().holder().address()));
    }
}
