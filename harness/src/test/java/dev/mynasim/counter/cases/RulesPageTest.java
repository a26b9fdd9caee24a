// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * docs/rules.md says what the rules are, which tests hold them and what those say; a page that lies breaks the build.
 */
class RulesPageTest {
    private static final Path ROOT = Path.of(System.getProperty("mynasim.root", ".."));
    private static final Path PAGE = ROOT.resolve("docs/rules.md");

    private final RulesPage made = new RulesPage();

    @Test
    void thePageOfTakasaki() throws Exception {
        List<String> rows = made.page();
        assertThat(rows).hasSize(69).allMatch(row -> row.contains("`RuleCasesTest`"));
        agrees("takasaki", rows);
    }

    @Test
    void otherSources() throws Exception {
        agrees("others", made.others());
    }

    @Test
    void conflicts() throws Exception {
        List<String> rows = made.conflicts();
        assertThat(rows).hasSize(14);
        agrees("conflicts", rows);
    }

    @Test
    void theTableOfSectionEight() throws Exception {
        List<String> rows = made.table();
        assertThat(rows).hasSize(86).anyMatch(row -> row.contains("| INFERRED |"));
        agrees("table", rows);
    }

    /** What the page should say is also kept beside the test reports, so that a change is a copy away. */
    private static void agrees(String name, List<String> rows) throws IOException {
        Path copy = Path.of("target", "rules", name + ".md");
        Files.createDirectories(copy.toAbsolutePath().getParent());
        Files.write(copy, rows);
        List<String> lines = Files.readAllLines(PAGE);
        int label = lines.indexOf("<!-- table: " + name + " -->");
        assertThat(label).as("the label of the table " + name).isNotNegative();
        List<String> written = lines.stream()
                .skip(label + 1L)
                .dropWhile(line -> !line.startsWith("| ---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(written).as("docs/rules.md; the present table is in " + copy).isEqualTo(rows);
    }
}
