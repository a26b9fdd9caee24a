// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import dev.mynasim.apdu.icc.LinkException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A case whose outcome the test says. */
record FakeCase(String name, Effect effect, CardWish wish, Optional<String> hurdle, Body body) implements TestCase {
    /** What a case does. */
    interface Body {
        Verdict run(Trial trial) throws LinkException, InterruptedException;
    }

    static FakeCase of(String name, Effect effect, Body body) {
        return new FakeCase(name, effect, CardWish.USUAL, Optional.empty(), body);
    }

    FakeCase on(String persona) {
        return new FakeCase(name, effect, new CardWish(persona, "", Map.of()), hurdle, body);
    }

    FakeCase hinderedBy(String reason) {
        return new FakeCase(name, effect, wish, Optional.of(reason), body);
    }

    @Override
    public CaseId id() {
        return new CaseId(name);
    }

    @Override
    public String suite() {
        return "fake";
    }

    @Override
    public String title() {
        return "the case " + name;
    }

    @Override
    public String source() {
        return "none";
    }

    @Override
    public Set<RequirementId> requirements() {
        return Set.of();
    }

    @Override
    public Optional<String> obstacle(Placed placed, Environment environment) {
        return hurdle;
    }

    @Override
    public Verdict run(Trial trial) throws LinkException, InterruptedException {
        return body.run(trial);
    }
}
