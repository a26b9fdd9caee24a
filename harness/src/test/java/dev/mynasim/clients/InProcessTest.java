// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.replay.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every client's flows on the card itself. */
class InProcessTest {
    private final List<PreparedFlow> flows = PreparedFlow.runnable();

    @Test
    void everyFlowPassesOnACardOfItsOwn() {
        List<Outcome> outcomes = new ArrayList<>();
        for (PreparedFlow flow : flows) {
            outcomes.add(right(flow, flow.on(TraceCards.card(flow.card(), flow.flow()))));
        }
        assertThat(Counts.of(outcomes)).isEqualTo(Today.CARD.run());
    }

    /** A flow names every setting that it relies on. */
    @Test
    void whatAFlowDoesNotRelyOnMayBeEitherWay() {
        for (PreparedFlow flow : flows) {
            right(flow, flow.on(TraceCards.cardTurnedRound(flow.card(), flow.flow())));
        }
    }

    /** A flow leaves the card as it found it, or says what it spoils. */
    @Test
    void flowsThatSpoilNothingRunOneAfterTheOtherOnOneCard() {
        List<PreparedFlow> gentle = flows.stream()
                .filter(flow -> flow.flow().settings() == null && flow.flow().spoils() == null)
                .toList();
        assertThat(gentle).hasSizeGreaterThanOrEqualTo(70);
        SimulatedCard card = TraceCards.card(gentle.get(0).card(), gentle.get(0).flow());
        for (int round = 0; round < 2; round++) {
            gentle.forEach(flow -> right(flow, flow.on(card)));
        }
    }

    private static Outcome right(PreparedFlow flow, Outcome outcome) {
        assertThat(outcome.failure()).isNull();
        assertThat(flow.isRight(outcome))
                .as("%s read what is on the card", flow.flow())
                .isTrue();
        return outcome;
    }
}
