// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mynasim.vectors.scripts.CardScript;
import dev.mynasim.vectors.scripts.CardScripts;
import dev.mynasim.vectors.scripts.ScriptSuite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids never change: a vector may be added, with its id at the end of its file's list, and none goes or is renamed. */
class PublishedIdsTest {
    private static final Path IDS = Path.of("src/test/resources/dev/mynasim/vectors");

    @Test
    void theIdsAreThePublishedOnes() {
        List<Path> files = Schemas.files(Schemas.DATA);
        assertThat(files).hasSizeGreaterThanOrEqualTo(6);
        for (Path file : files) {
            String suite = Schemas.suiteOf(file);
            List<String> ids = new ArrayList<>();
            for (JsonNode vector : Schemas.parse(Schemas.text(file)).path("vectors")) {
                ids.add(vector.path("id").asText());
            }
            assertThat(ids)
                    .as(suite)
                    .isEqualTo(Schemas.text(IDS.resolve(suite + ".ids")).lines().toList());
        }
    }

    @Test
    void everySuiteOfThisModuleIsRead() {
        assertThat(CommandCase.read().vectors()).hasSize(80);
        assertThat(AtrCase.read().vectors()).hasSize(30);
        assertThat(StatusWordCase.read().vectors()).hasSize(67);
        assertThat(TlvCase.read().vectors()).hasSize(42);
        assertThat(DialectRequestCase.read().vectors()).hasSize(68);
        assertThat(DialectAnswerCase.read().vectors()).hasSize(19);
        assertThat(VpcdCase.read().vectors()).hasSize(111);
        assertThat(CertificateCase.read().vectors()).hasSize(273);
    }

    @Test
    void everySuiteOfCardScriptsIsRead() {
        assertThat(Schemas.files(Schemas.DATA).stream().map(Schemas::suiteOf).filter(name -> name.startsWith("card-")))
                .containsExactlyInAnyOrderElementsOf(CardScripts.SUITES);
        for (ScriptSuite suite : CardScripts.all()) {
            assertThat(suite.vectors().stream().map(CardScript::id))
                    .as(suite.suite())
                    .containsExactlyElementsOf(Schemas.text(IDS.resolve(suite.suite() + ".ids"))
                            .lines()
                            .toList());
            assertThat(Schemas.text(Path.of("README.md")))
                    .containsPattern("\\| `%s` \\|.*\\| %d \\|"
                            .formatted(suite.suite(), suite.vectors().size()));
        }
    }
}
