// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.conformance.CaseResult;
import dev.mynasim.conformance.Stand;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.reader.ReaderCases;
import dev.mynasim.conformance.suite.Suites;
import dev.mynasim.docs.MutantPage;
import dev.mynasim.stand.CardShelf;
import dev.mynasim.stand.InProcessStand;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Readers with one mistake each, and each mistake is found by the cases for readers. */
class ReaderMutantsTest {
    private final CardShelf shelf = new CardShelf(InstantSource.system(), 1);
    private final Map<String, List<TestCase>> suites = Suites.all();

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void everyMistakeIsFoundByTheCaseThatThePageNames() throws Exception {
        Map<String, String> page = MutantPage.readers();
        assertThat(page.keySet())
                .as("the mutants of docs/mutants.md")
                .containsExactlyElementsOf(ReaderMutants.all().keySet());
        List<String> missed = new ArrayList<>();
        for (Map.Entry<String, ReaderMutants.Mutant> mutant :
                ReaderMutants.all().entrySet()) {
            String named = Objects.requireNonNull(page.get(mutant.getKey()));
            List<TestCase> cases = upTo(named);
            assertThat(cases).as("%s names a case", mutant.getKey()).isNotEmpty();
            if (caught(mutant.getValue(), List.of(cases)).isEmpty()) {
                missed.add(mutant.getKey() + " by " + named);
            }
        }
        assertThat(missed).isEmpty();
    }

    /** All mistakes and all cases; writes the table of docs/mutants.md to target/reader-mutants.md. */
    @Test
    @EnabledIfSystemProperty(named = "mynasim.long", matches = "true", disabledReason = "takes some minutes")
    void everyMistakeIsFound() throws Exception {
        List<String> missed = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        List<List<TestCase>> cases =
                ReaderCases.SUITES.stream().map(suites::get).toList();
        for (Map.Entry<String, ReaderMutants.Mutant> mutant :
                ReaderMutants.all().entrySet()) {
            Optional<CaseResult> by = caught(mutant.getValue(), cases);
            rows.add(MutantPage.row(mutant.getKey(), mutant.getValue().what(), by.map(result -> result.test()
                    .id()
                    .text())));
            if (by.isEmpty()) {
                missed.add(mutant.getKey());
            }
        }
        MutantPage.write("reader-mutants.md", rows);
        assertThat(missed).as("mistakes that no case finds").isEmpty();
    }

    /** A case with those before it in its suite: some mistakes show only behind other cards. */
    private List<TestCase> upTo(String named) {
        for (List<TestCase> suite : suites.values()) {
            for (int i = 0; i < suite.size(); i++) {
                if (suite.get(i).id().text().equals(named)) {
                    return suite.subList(0, i + 1);
                }
            }
        }
        return List.of();
    }

    private Optional<CaseResult> caught(ReaderMutants.Mutant mutant, Collection<List<TestCase>> cases)
            throws Exception {
        try (Stand stand =
                new MistakenStand(new InProcessStand(shelf), mutant.make().get())) {
            return MutantTrial.firstCatch(stand, cases);
        }
    }
}
