// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.vectors.clients.Flow;
import dev.mynasim.vectors.clients.Step;
import dev.mynasim.vectors.scripts.CardScript;
import java.util.List;
import java.util.Map;

/** Runs flows of client traces and card scripts on a card. */
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
        return run(flow.id(), flow.steps(), List.of(), card, secrets);
    }

    /**
     * Runs a card script: powers the card up, does its steps until one does not hold, and then in any case what brings
     * the card back.
     *
     * @param card as its issuer left it, or as a script of effect {@code none} or {@code spends-tries} left it
     * @param secrets as for a flow
     * @throws LinkException when the link to the card breaks
     */
    public static Outcome run(CardScript script, Icc card, Map<String, byte[]> secrets) throws LinkException {
        return run(script.id(), script.steps(), script.restore(), card, secrets);
    }

    /**
     * Runs steps: powers the card up, and does them until one does not hold.
     *
     * @param id what to call them in a failure
     * @param steps what to do
     * @param restore what to do afterwards, whether the steps held or not
     * @param secrets as for a flow
     * @throws LinkException when the link to the card breaks
     */
    public static Outcome run(String id, List<Step> steps, List<Step> restore, Icc card, Map<String, byte[]> secrets)
            throws LinkException {
        Run run = new Run(id, card, new Values(secrets));
        card.powerUp();
        run.steps(steps, "step");
        run.steps(restore, "restoring step");
        return run.outcome();
    }
}
