// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.replay.Outcome;
import dev.mynasim.replay.Replay;
import dev.mynasim.vectors.clients.ClientTrace;
import dev.mynasim.vectors.clients.ClientTraces;
import dev.mynasim.vectors.clients.Flow;
import java.util.List;

/**
 * A flow with the card that it is for.
 *
 * @param card which card
 * @param flow what is done with it
 */
record PreparedFlow(ClientTrace.Card card, Flow flow) {
    /** All flows for which the card has what they need. */
    static List<PreparedFlow> runnable() {
        return ClientTraces.readAll().stream()
                .flatMap(trace -> trace.flows().stream().map(flow -> new PreparedFlow(trace.card(), flow)))
                .filter(prepared ->
                        prepared.facts().has().containsAll(prepared.flow().needs()))
                .toList();
    }

    ImageFacts facts() {
        return new ImageFacts(TraceCards.image(card));
    }

    /** Runs the flow on some card. */
    Outcome on(Icc icc) {
        try {
            return Replay.run(flow, icc, facts().secrets());
        } catch (LinkException e) {
            throw new AssertionError(flow.id(), e);
        }
    }

    /** Whether the flow passed and what it read is what lies on the card. */
    boolean isRight(Outcome outcome) {
        return outcome.passed() && facts().areOnTheCard(outcome.values());
    }
}
