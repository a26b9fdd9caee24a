// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.counter.Counter;
import dev.mynasim.fault.YamlSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data files keep their schemas, and the schemas refuse what they should. */
class SchemaTest {
    @ParameterizedTest
    @CsvSource({
        "cases.yaml, cases",
        "rule-cases.yaml, cases",
        "dossiers.yaml, dossiers",
        "rules.yaml, rules",
        "holidays.yaml, holidays",
        "endings.yaml, endings"
    })
    void aFileKeepsItsSchema(String file, String schema) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Counter.class.getResourceAsStream(file), file)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(schema(schema).errors(text)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cases | cases: [{id: T-001, title: x, sources: [S-01], mark: CONFIRMED, runner: pure, steps: [{smell: x}]}]",
                "cases | cases: [{id: T-001, title: x, sources: [S-01], mark: SURE, runner: pure, steps: []}]",
                "rules | rules: [{id: X-1, mark: CONFIRMED, sources: [a], says: x}]",
                "rules | rules: [{id: S-01, mark: CONFIRMED, sources: [], says: x}]",
                "holidays | 'calendar: x, maintained: x'",
                "endings | endings: [{event: FLOOD, sign: STAYS, auth: STAYS, rules: [S-01]}]",
                "dossiers | dossiers: {A: {card: none}}"
            })
    void aFileWithMistakesIsRefused(String schema, String text) {
        assertThat(schema(schema).errors(text)).isNotEmpty();
    }

    private static YamlSchema schema(String name) {
        return new YamlSchema(Counter.class, "schema/" + name + "-1.schema.json");
    }
}
