// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.CaseId;
import dev.mynasim.conformance.Effect;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.Placed;
import dev.mynasim.conformance.RequirementId;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Trial;
import dev.mynasim.conformance.Verdict;
import java.util.Optional;
import java.util.Set;

/** A case that is only told about, never run. */
record SampleCase(CaseId id, String suite, String title, String source, Set<RequirementId> requirements, CardWish wish)
        implements TestCase {
    static SampleCase of(String id, String suite, String title, String requirement) {
        return new SampleCase(
                new CaseId(id),
                suite,
                title,
                "card-protocol.md 4.1, CONFIRMED",
                Set.of(new RequirementId(requirement)),
                CardWish.USUAL);
    }

    @Override
    public Effect effect() {
        return Effect.SPENDS_TRIES;
    }

    @Override
    public Optional<String> obstacle(Placed placed, Environment environment) {
        return Optional.empty();
    }

    @Override
    public Verdict run(Trial trial) {
        throw new AssertionError("a sample is not run");
    }
}
