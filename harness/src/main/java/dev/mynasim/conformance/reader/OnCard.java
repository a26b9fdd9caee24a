// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.apdu.icc.LinkException;
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

/**
 * A case on another card than it wishes for.
 *
 * @param test the case
 * @param wish the card
 */
record OnCard(TestCase test, CardWish wish) implements TestCase {
    @Override
    public CaseId id() {
        return test.id();
    }

    @Override
    public String suite() {
        return test.suite();
    }

    @Override
    public String title() {
        return test.title();
    }

    @Override
    public String source() {
        return test.source();
    }

    @Override
    public Set<RequirementId> requirements() {
        return test.requirements();
    }

    @Override
    public Effect effect() {
        return test.effect();
    }

    @Override
    public Optional<String> obstacle(Placed placed, Environment environment) {
        return test.obstacle(placed, environment);
    }

    @Override
    public Verdict run(Trial trial) throws LinkException, InterruptedException {
        return test.run(trial);
    }
}
