// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.conformance.CaseResult;
import dev.mynasim.conformance.RequirementId;
import dev.mynasim.conformance.Stand;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.suite.Suites;
import dev.mynasim.stand.CardShelf;
import dev.mynasim.stand.InProcessStand;
import dev.mynasim.stand.SocketStand;
import dev.mynasim.vectors.requirements.Requirement;
import dev.mynasim.vectors.requirements.Requirements;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ReaderCasesTest {
    private final CardShelf shelf = new CardShelf(InstantSource.system(), 1);

    @Test
    void aReaderInThisProgramDoesAllThatIsAsked() {
        try (InProcessStand stand = new InProcessStand(shelf);
                InProcessStand one = new InProcessStand(shelf);
                InProcessStand two = new InProcessStand(shelf)) {
            judge(stand, List.of(one, two));
        }
    }

    @Test
    void soDoesOneBehindASocket() throws IOException {
        try (SocketStand stand = SocketStand.own(shelf);
                SocketStand one = SocketStand.own(shelf);
                SocketStand two = SocketStand.own(shelf)) {
            judge(stand, List.of(one, two));
        }
    }

    private static void judge(Stand stand, List<Stand> neighbours) {
        ReaderCases.Helpers helpers = new ReaderCases.Helpers(Optional.empty(), Optional.empty(), neighbours);
        List<CaseResult> results = RunOnStand.run(
                stand,
                Suites.all(helpers).values().stream().flatMap(List::stream).toList());
        KnownVerdicts.read()
                .requireSame(stand.environment().runner(), RunOnStand.verdicts(results), RunOnStand.words(results));
        assertThat(results).as("card scripts, client traces and readers").hasSizeGreaterThan(3_000);
    }

    @Test
    void everySuiteIsThereAndEveryIdOnce() {
        List<TestCase> cases = cases(List.of());
        assertThat(cases.stream().map(TestCase::suite).distinct())
                .containsExactlyInAnyOrderElementsOf(ReaderCases.SUITES);
        assertThat(cases.stream().map(TestCase::id)).doesNotHaveDuplicates();
        assertThat(cases).allMatch(test -> test.id().text().startsWith(test.suite() + "-"));
    }

    /** A statement has a case, or a reason why no case can judge it; and no case names what nobody states. */
    @Test
    void everyRowOfTheSheetHasACaseOrAReason() {
        Set<String> named = cases(List.of()).stream()
                .flatMap(test -> test.requirements().stream())
                .map(RequirementId::text)
                .collect(Collectors.toSet());
        Set<String> wanted = Requirements.read("reader-certification").requirements().stream()
                .filter(requirement -> requirement.reason() == null)
                .map(Requirement::id)
                .collect(Collectors.toCollection(HashSet::new));
        wanted.removeAll(named);
        assertThat(wanted).as("statements without a case").isEmpty();
        Set<String> unknown = new HashSet<>(named);
        unknown.removeAll(Requirements.readAll().stream().map(Requirement::id).toList());
        assertThat(unknown).isEmpty();
        assertThat(Requirements.read("reader-certification").requirements().stream()
                        .filter(requirement -> requirement.reason() != null)
                        .map(Requirement::id))
                .doesNotContainAnyElementsOf(named);
    }

    private static List<TestCase> cases(List<Stand> neighbours) {
        return ReaderCases.all(new ReaderCases.Helpers(Optional.empty(), Optional.empty(), neighbours));
    }
}
