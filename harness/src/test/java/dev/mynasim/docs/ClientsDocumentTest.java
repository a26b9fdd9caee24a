// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/clients.md claims nothing that no test tries. */
class ClientsDocumentTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+IT)`");
    private static final Path FOLDER = Path.of("src", "test", "java", "dev", "mynasim", "pcsc");

    private final List<String> rows;

    ClientsDocumentTest() throws Exception {
        Path document = Path.of(System.getProperty("mynasim.root", ".."), "docs", "clients.md");
        rows = Files.readAllLines(document).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| client "))
                .toList();
    }

    @Test
    void eachRowNamesItsTestsAndTheyExist() {
        assertThat(rows).hasSizeGreaterThanOrEqualTo(19);
        for (String row : rows) {
            List<String> tests = TEST.matcher(row)
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
            assertThat(tests).as(row).isNotEmpty().allSatisfy(test -> assertThat(FOLDER.resolve(test + ".java"))
                    .exists());
        }
    }
}
