// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** The report for programs follows its schema. */
class BenchJsonTest {
    private final JsonNode report = parse(BenchJson.text(Reports.sample()));

    @Test
    void itFollowsItsSchema() {
        assertThat(BenchSchema.problems(report)).isEmpty();
        ObjectNode broken = report.deepCopy();
        broken.put("more", 1);
        ((ObjectNode) broken.get("measured").get(0).get("figure")).put("unit", "apples");
        assertThat(BenchSchema.problems(broken)).hasSize(2);
    }

    @Test
    void ratiosAndGoalsStandInIt() {
        JsonNode sign = report.get("measured").get(1);
        assertThat(sign.get("id").asText()).isEqualTo("CardSignatures.sign[rsa=corretto]");
        assertThat(sign.get("better").asText()).isEqualTo("more");
        assertThat(sign.get("ratio").get("value").asDouble()).isCloseTo(1.1, within(1e-9));
        JsonNode goal = report.get("goals").get(0);
        assertThat(goal.get("reached").asText()).isEqualTo("yes");
        assertThat(report.get("goals").get(4).get("reached").asText()).isEqualTo("no");
        assertThat(report.get("goals").get(4).get("ratio").get("value").asDouble())
                .isEqualTo(3);
        assertThat(report.get("goals").get(2).get("figure").isNull()).isTrue();
        assertThat(report.get("goals").get(2).get("reached").asText()).isEqualTo("not measured");
    }

    @Test
    void whatIsNotKnownIsNull() {
        assertThat(report.get("machine").get("loadAfter").isNull()).isTrue();
        assertThat(report.get("machine").get("loadBefore").asDouble()).isEqualTo(0.25);
        assertThat(report.get("measured").get(4).get("figure").get("error").isNull())
                .isTrue();
    }

    private static JsonNode parse(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
