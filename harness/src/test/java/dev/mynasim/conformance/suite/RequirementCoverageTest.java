// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.conformance.CaseId;
import dev.mynasim.conformance.RequirementId;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.vectors.requirements.Requirement;
import dev.mynasim.vectors.requirements.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Everything that the facts sheets state has a case, or a reason why it has none; the table of it is a page. */
class RequirementCoverageTest {
    private static final Path PAGE = Path.of("../docs/requirements.md");

    private final List<TestCase> cases =
            Suites.all().values().stream().flatMap(List::stream).toList();
    private final Map<String, TreeSet<CaseId>> casesOf = new TreeMap<>();

    RequirementCoverageTest() {
        for (TestCase test : cases) {
            for (RequirementId requirement : test.requirements()) {
                casesOf.computeIfAbsent(requirement.text(), id -> new TreeSet<>())
                        .add(test.id());
            }
        }
    }

    @Test
    void noRequirementIsWithoutACaseOrAReason() {
        List<String> open = Requirements.readAll().stream()
                .filter(requirement -> !casesOf.containsKey(requirement.id()) && requirement.reason() == null)
                .map(requirement -> requirement.id() + " " + requirement.text())
                .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void aReasonStandsOnlyWhereThereIsNoCase() {
        assertThat(Requirements.readAll().stream()
                        .filter(requirement -> requirement.reason() != null)
                        .map(Requirement::id)
                        .filter(casesOf::containsKey))
                .isEmpty();
    }

    @Test
    void casesNameRequirementsThatThereAre() {
        assertThat(casesOf.keySet())
                .isSubsetOf(Requirements.readAll().stream().map(Requirement::id).collect(Collectors.toSet()));
    }

    @Test
    void everyCaseExaminesSomething() {
        assertThat(cases.stream().filter(test -> test.requirements().isEmpty()).map(TestCase::id))
                .isEmpty();
    }

    /** Written anew with {@code -Dmynasim.write=true}. */
    @Test
    void thePageSaysSo() throws IOException {
        List<String> page = page();
        if (Boolean.getBoolean("mynasim.write")) {
            Files.write(PAGE, page);
        }
        assertThat(Files.readAllLines(PAGE)).isEqualTo(page);
    }

    private List<String> page() {
        List<String> lines = new ArrayList<>(List.of(
                "# Requirements and cases",
                "",
                "Everything that the facts sheets state, with the cases that judge it (`./mynasim conform --only ID`), or the",
                "reason why none does. The build fails when this table and the cases are not of one mind; it is written by",
                "`RequirementCoverageTest` with `-Dmynasim.write=true`."));
        for (String sheet : Requirements.SHEETS) {
            Requirements all = Requirements.read(sheet);
            lines.addAll(List.of(
                    "",
                    "## " + all.sheet(),
                    "",
                    "%d statements, %d with cases."
                            .formatted(
                                    all.requirements().size(),
                                    all.requirements().stream()
                                            .filter(any -> casesOf.containsKey(any.id()))
                                            .count()),
                    "",
                    "| id | mark | what it says | cases |",
                    "|---|---|---|---|"));
            all.requirements().forEach(requirement -> lines.add(row(requirement)));
        }
        return lines;
    }

    private String row(Requirement requirement) {
        return "| %s | %s | %s | %s |"
                .formatted(
                        requirement.id(),
                        String.join(", ", requirement.marks()),
                        requirement.text().replace("|", "\\|"),
                        casesOf.containsKey(requirement.id())
                                ? ranges(casesOf.get(requirement.id()))
                                : "none: " + requirement.reason());
    }

    /** Ids in a row, such as card-verify-0003 … 0007, are told as the first and the last. */
    private static String ranges(TreeSet<CaseId> ids) {
        List<String> parts = new ArrayList<>();
        String first = "";
        String last = "";
        for (CaseId id : ids) {
            if (!last.isEmpty() && id.text().equals(following(last))) {
                last = id.text();
                continue;
            }
            add(parts, first, last);
            first = id.text();
            last = first;
        }
        add(parts, first, last);
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String first, String last) {
        if (!first.isEmpty()) {
            parts.add(first.equals(last) ? first : first + "…" + last.substring(last.lastIndexOf('-') + 1));
        }
    }

    private static String following(String id) {
        String number = id.substring(id.lastIndexOf('-') + 1);
        return number.matches("[0-9]{4}")
                ? id.substring(0, id.length() - 4) + "%04d".formatted(Integer.parseInt(number) + 1)
                : "";
    }
}
