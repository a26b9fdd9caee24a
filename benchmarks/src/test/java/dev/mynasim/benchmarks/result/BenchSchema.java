// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Objects;
import java.util.Set;

/** The schema of bench.json. */
public final class BenchSchema {
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Objects.requireNonNull(
                    BenchJson.class.getResourceAsStream("schema/bench-1.schema.json"), "the schema"));

    private BenchSchema() {}

    /** What is wrong with a report. */
    public static Set<ValidationMessage> problems(JsonNode report) {
        return SCHEMA.validate(report);
    }
}
