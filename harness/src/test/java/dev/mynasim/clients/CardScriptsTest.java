// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.replay.Outcome;
import dev.mynasim.replay.Replay;
import dev.mynasim.vectors.clients.ClientTrace;
import dev.mynasim.vectors.scripts.CardScript;
import dev.mynasim.vectors.scripts.CardScripts;
import dev.mynasim.vectors.scripts.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** All card scripts on the card itself. */
class CardScriptsTest {
    /** A script with the card that it is for. */
    private record Prepared(ClientTrace.Card wanted, CardScript script) {
        String problems(SimulatedCard card) {
            try {
                Outcome outcome = Replay.run(script, card, new ImageFacts(TraceCards.image(wanted)).secrets());
                String failure = outcome.failure();
                return failure == null ? String.join("; ", outcome.tolerated()) : failure;
            } catch (LinkException e) {
                return script.id() + ": " + e.getMessage();
            }
        }
    }

    private final List<Prepared> scripts = CardScripts.all().stream()
            .flatMap(suite -> suite.vectors().stream().map(script -> new Prepared(suite.cardFor(script), script)))
            .toList();

    /** Where the sources leave the answer open, ours is the one that the sheet takes. */
    @Test
    void everyScriptPassesOnACardOfItsOwn() {
        assertThat(problems(scripts, prepared -> TraceCards.card(prepared.wanted, prepared.script)))
                .isEmpty();
    }

    /** A script names every setting that it relies on. */
    @Test
    void whatAScriptDoesNotRelyOnMayBeEitherWay() {
        assertThat(problems(scripts, prepared -> TraceCards.cardTurnedRound(prepared.wanted, prepared.script)))
                .isEmpty();
    }

    /** What a script says of its effect is so: those that leave the card as it was do. */
    @Test
    void scriptsThatLeaveTheCardAsItWasRunOneAfterTheOtherOnOneCard() {
        List<Prepared> gentle = scripts.stream()
                .filter(prepared -> prepared.script.effect().compareTo(Effect.SPENDS_TRIES) <= 0)
                .filter(prepared -> prepared.script.settings().isEmpty())
                .filter(prepared -> prepared.wanted.equals(scripts.get(0).wanted))
                .toList();
        SimulatedCard card = TraceCards.card(gentle.get(0).wanted, gentle.get(0).script);
        assertThat(problems(gentle, prepared -> card)).isEmpty();
        assertThat(card.image().applications())
                .isEqualTo(TraceCards.image(gentle.get(0).wanted).applications());
    }

    private static List<String> problems(List<Prepared> scripts, Function<Prepared, SimulatedCard> cards) {
        List<String> problems = new ArrayList<>();
        for (Prepared prepared : scripts) {
            String problem = prepared.problems(cards.apply(prepared));
            if (!problem.isEmpty()) {
                problems.add(problem);
            }
        }
        return problems;
    }
}
