// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.record.CardKind;
import dev.mynasim.counter.record.PinKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The PINs that are typed in a procedure. */
final class Prompts {
    private final Case c;
    private final Topic topic;
    private final Route route;
    private final List<Prompt> prompts = new ArrayList<>();

    Prompts(Case c, Topic topic) {
        this.c = c;
        this.topic = topic;
        this.route = c.route();
    }

    /** The JUKI PIN first; a face-authentication card is not asked for it. */
    Prompts juki() {
        if (c.card().kind() == CardKind.FACE) {
            c.cite("A-11");
            return this;
        }
        c.cite(topic.rule(route, Topic.Item.JUKI));
        return verify(PinKind.JUKI);
    }

    Prompts verify(PinKind pin) {
        if (pin != PinKind.JUKI) {
            c.cite(topic.rule(route, Topic.Item.PIN));
        }
        prompts.add(Prompt.verify(pin, route.typist(), route.otherwise()));
        return this;
    }

    /** A new PIN, and the rule for it. */
    Prompts set(PinKind pin) {
        c.cite(pin == PinKind.SIGN ? "S-14" : pin == PinKind.AUTH ? "S-15" : "A-01");
        prompts.add(Prompt.set(pin, route.typist()));
        return this;
    }

    List<Prompt> list() {
        return List.copyOf(prompts);
    }

    /** A PIN that nobody knows, or that the card does not have, stops the procedure before it begins. */
    Optional<Decision> objection() {
        for (Prompt prompt : prompts) {
            if (prompt.act() != Prompt.Act.VERIFY) {
                continue;
            }
            if (!c.card().pins().contains(prompt.pin())) {
                return c.refuse("The card has no " + prompt.pin() + " PIN", "A-07");
            }
            if (!c.documents().known().contains(prompt.pin())) {
                return unknown(prompt.pin());
            }
        }
        return Optional.empty();
    }

    private Optional<Decision> unknown(PinKind pin) {
        if (pin == PinKind.JUKI) {
            c.cite("§5");
        } else {
            c.cite(topic.rule(route, Topic.Item.PIN));
        }
        return c.refuse("The " + pin + " PIN is needed and not known; it has to be reset first");
    }
}
