// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.script;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.conformance.CardFacts;
import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.CaseId;
import dev.mynasim.conformance.Effect;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.Placed;
import dev.mynasim.conformance.RequirementId;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Trial;
import dev.mynasim.conformance.Verdict;
import dev.mynasim.replay.Outcome;
import dev.mynasim.replay.Replay;
import dev.mynasim.vectors.clients.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A case that is steps: it holds when all of them do.
 *
 * @param needs applications and abilities that the card must have, as client traces name them
 * @param personal whether it is about what is this persona's own
 * @param steps what is done
 * @param restore what is done afterwards, whether the steps held or not
 */
record ScriptCase(
        CaseId id,
        String suite,
        String title,
        String source,
        Set<RequirementId> requirements,
        Effect effect,
        CardWish wish,
        Set<String> needs,
        boolean personal,
        List<Step> steps,
        List<Step> restore)
        implements TestCase {
    ScriptCase {
        requirements = Set.copyOf(requirements);
        needs = Set.copyOf(needs);
        steps = List.copyOf(steps);
        restore = List.copyOf(restore);
    }

    @Override
    public Optional<String> obstacle(Placed placed, Environment environment) {
        CardFacts facts = placed.facts();
        return Obstacles.first(
                () -> facts.unlike(wish, personal),
                Obstacles.without(facts, needs),
                Obstacles.unknown(facts, new UsedCodes(steps, restore).names()));
    }

    @Override
    public Verdict run(Trial trial) throws LinkException {
        Map<String, byte[]> codes = trial.facts().codes().octets();
        Outcome outcome = Replay.run(id.text(), steps, restore, trial.card(), codes);
        outcome.tolerated().forEach(trial.notes());
        String failure = outcome.failure();
        if (failure != null) {
            Outcome.Mismatch mismatch = outcome.mismatch();
            return mismatch == null
                    ? new Verdict.Failed(failure, "", "")
                    : new Verdict.Failed(failure, mismatch.expected(), mismatch.received());
        }
        return outcome.tolerated().isEmpty()
                ? Verdict.passed()
                : new Verdict.Tolerated(String.join("; ", outcome.tolerated()));
    }
}
