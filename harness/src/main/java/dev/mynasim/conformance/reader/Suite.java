// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.CaseId;
import dev.mynasim.conformance.Effect;
import dev.mynasim.conformance.RequirementId;
import dev.mynasim.conformance.TestCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Cases of one suite in the making. */
final class Suite {
    private final String name;
    private final String source;
    private final List<TestCase> cases = new ArrayList<>();
    private CardWish wish = TestApplication.CARD;
    private Effect effect = Effect.NONE;

    /**
     * An empty suite.
     *
     * @param source where its right answers come from
     */
    Suite(String name, String source) {
        this.name = name;
        this.source = source;
    }

    /** The card of the cases from here on. */
    Suite on(CardWish other) {
        wish = other;
        return this;
    }

    /** What the cases from here on do to the card. */
    Suite doing(Effect other) {
        effect = other;
        return this;
    }

    /**
     * A case more.
     *
     * @param number what stands in its id behind the suite's name
     * @param requirements ids with a blank between them
     */
    Suite add(String number, String title, String requirements, Needs needs, ReaderCase.Body body) {
        cases.add(new ReaderCase(
                new CaseId(name + "-" + number),
                name,
                title,
                source,
                Arrays.stream(requirements.split(" ", -1))
                        .map(RequirementId::new)
                        .collect(Collectors.toSet()),
                effect,
                wish,
                needs,
                body));
        return this;
    }

    List<TestCase> cases() {
        return List.copyOf(cases);
    }
}
