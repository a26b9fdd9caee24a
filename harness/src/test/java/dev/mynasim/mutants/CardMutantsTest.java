// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.conformance.CaseResult;
import dev.mynasim.conformance.Stand;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.suite.Suites;
import dev.mynasim.docs.MutantPage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The suite is not one that everything passes: cards with one mistake each, and each mistake is found. */
class CardMutantsTest {
    private static final int SAMPLE = 8;

    private final MutantCompiler compiler = new MutantCompiler();
    private final Map<String, List<TestCase>> suites = Suites.all();

    @Test
    void thereAreEnoughAndEachIsInItsPlace() {
        List<CardMutant> mutants = CardMutant.all();
        assertThat(mutants).hasSizeGreaterThanOrEqualTo(75);
        assertThat(mutants.stream().map(CardMutant::id)).doesNotHaveDuplicates();
        assertThat(mutants).allSatisfy(mutant -> assertThat(mutant.places())
                .as("%s: how often its place stands in %s", mutant.id(), mutant.file())
                .isEqualTo(1));
    }

    @Test
    void aCardWithoutAMistakePassesInTheSameWay() throws Exception {
        try (Stand stand = MutantTrial.stand(Map.of())) {
            assertThat(MutantTrial.firstCatch(stand, List.of(suites.get("card-apdu"))))
                    .isEmpty();
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aSampleOfTheMistakesIsFoundByTheCasesThatThePageNames() throws Exception {
        List<CardMutant> all = CardMutant.all();
        Map<String, String> page = MutantPage.cards();
        assertThat(page.keySet())
                .as("the mutants of docs/mutants.md")
                .containsExactlyElementsOf(all.stream().map(CardMutant::id).toList());
        Map<String, TestCase> cases = new java.util.HashMap<>();
        suites.values()
                .forEach(suite -> suite.forEach(test -> cases.put(test.id().text(), test)));
        for (CardMutant mutant : sample(all)) {
            String named = page.get(mutant.id());
            assertThat(cases).as("%s names a case", mutant.id()).containsKey(named);
            assertThat(caught(mutant, List.of(List.of(cases.get(named)))))
                    .as("%s, by %s", mutant, named)
                    .isPresent();
        }
    }

    /** All mistakes and all cases; writes the table of docs/mutants.md to target/card-mutants.md. */
    @Test
    @EnabledIfSystemProperty(named = "mynasim.long", matches = "true", disabledReason = "takes some minutes")
    void everyMistakeIsFound() throws Exception {
        List<String> missed = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (CardMutant mutant : CardMutant.all()) {
            Optional<CaseResult> by = caught(mutant, suites.values());
            String row = MutantPage.row(mutant.id(), mutant.what(), by.map(result -> result.test()
                    .id()
                    .text()));
            System.out.println(row);
            rows.add(row);
            if (by.isEmpty()) {
                missed.add(mutant.toString());
            }
        }
        MutantPage.write("card-mutants.md", rows);
        assertThat(missed).as("mistakes that no case finds").isEmpty();
    }

    private Optional<CaseResult> caught(CardMutant mutant, Collection<List<TestCase>> chosen) throws Exception {
        try (Stand stand = MutantTrial.stand(compiler.compile(mutant))) {
            return MutantTrial.firstCatch(stand, chosen);
        }
    }

    private static List<CardMutant> sample(List<CardMutant> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % SAMPLE == 0)
                .mapToObj(all::get)
                .toList();
    }
}
