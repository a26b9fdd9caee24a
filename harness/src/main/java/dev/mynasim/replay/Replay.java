// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.vectors.clients.Flow;
import dev.mynasim.vectors.clients.Step;
import java.util.Map;

/** Runs flows of client traces on a card. */
public final class Replay {
    private Replay() {}

    /**
     * Runs a flow: powers the card up, and does its steps until one does not hold.
     *
     * @param card as its issuer left it, or as a flow that spoils nothing left it
     * @param secrets the octets of the PINs and codes by name: {@code auth}, {@code sign}, {@code inputSupport},
     *     {@code juki}, {@code codeA}, {@code codeB}, {@code birthDate}; those that the flow does not use may be
     *     missing
     * @throws LinkException when the link to the card breaks
     */
    public static Outcome run(Flow flow, Icc card, Map<String, byte[]> secrets) throws LinkException {
        Values values = new Values(secrets);
        CardTalk talk = new CardTalk(card);
        StepRunner runner = new StepRunner(talk, values);
        card.powerUp();
        int done = 0;
        for (Step step : flow.steps()) {
            try {
                runner.run(step);
            } catch (StepFailure e) {
                String failure = "%s, step %d: %s".formatted(flow.id(), done + 1, e.getMessage());
                return new Outcome(flow.id(), done, talk.commands(), values.kept(), failure);
            }
            done++;
        }
        return new Outcome(flow.id(), done, talk.commands(), values.kept(), null);
    }
}
