// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.record.CardKind;
import dev.mynasim.counter.record.CardRecord;
import dev.mynasim.counter.rule.Policy;
import dev.mynasim.counter.validity.Deadlines;
import dev.mynasim.counter.visit.Paper;
import java.util.Optional;

/** Whether there is a card, and one that can be worked on. */
final class CardGates {
    private CardGates() {}

    /** The card lies on the desk. */
    static Gate present(Topic topic) {
        return c -> {
            c.cite(topic.rule(c.route(), Topic.Item.CARD));
            return c.dossier().card() == null || !c.documents().has(Paper.CARD)
                    ? c.refuse("The card of the person is needed and was not presented")
                    : Optional.empty();
        };
    }

    static Optional<Decision> usable(Case c) {
        CardRecord card = c.card();
        return switch (card.state()) {
            case ABOLISHED -> c.refuse("The card is abolished; a new card has to be applied for", "A-78");
            case SUSPENDED ->
                c.refuse("The card was reported lost or stolen; it has to be reported as found first", "A-104");
            case IN_USE ->
                card.isUsable(c.day())
                        ? Optional.empty()
                        : c.refuse("The card ended on " + card.expiry() + "; a new card has to be applied for", "A-78");
        };
    }

    /** Certificates are written to a Juki card (住基カード) no more (S-77). */
    static Optional<Decision> takesCertificates(Case c) {
        if (c.card().kind() != CardKind.JUKI) {
            return Optional.empty();
        }
        c.cite("S-77").cite(c.policies().choice(Policy.JukiCardEnd.class));
        return c.day().isAfter(Deadlines.jukiCard(c.policies()))
                ? c.refuse("Certificates were written to Juki cards until " + Deadlines.jukiCard(c.policies()))
                : Optional.empty();
    }
}
