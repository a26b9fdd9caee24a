// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.mynasim.trace.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(JsonLines.class.getResourceAsStream("schema/trace-line-1.schema.json"));

    private final TracedTalk talk = new TracedTalk("slot \"1\"", Secrets.MASKED);

    @Test
    void eachLineFitsTheSchemaAndSaysWhatHappened() throws IOException {
        talk.powerUp();
        talk.exchange("00A4040C0AD392F000260100000001", "9000");
        talk.exchange("0020009804 31323334", "63C2");
        talk.marks.add("injected \"bad\": flips 1 bit");
        talk.exchange("00B0000004", "");
        talk.exchange("00A4", "6700");
        talk.exchange("00B08A0004", "3082062B 9000");
        talk.exchange("31323334", "6E00");
        talk.reset().powerDown();
        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(9).allSatisfy(line -> assertThat(SCHEMA.validate(line))
                .isEmpty());

        JsonNode atr = lines.get(0);
        assertThat(atr.get("time").asText()).isEqualTo("2026-11-22T12:34:56.789654321Z");
        assertThat(atr.get("nanoseconds").asLong()).isEqualTo(1_500_000);
        assertThat(atr.get("slot").asText()).isEqualTo("slot \"1\"");
        assertThat(atr.get("kind").asText()).isEqualTo("power up");
        assertThat(atr.get("answer").get("hex").asText()).isEqualTo(TracedTalk.ATR);

        JsonNode verify = lines.get(2);
        assertThat(verify.get("command")).isEqualTo(JSON.readTree("""
                {"hex": "0020009804********", "length": 9, "maskedFrom": 5, "maskedTo": 9}"""));
        assertThat(verify.get("application").asText()).isEqualTo("JPKI");
        assertThat(verify.get("file")).isEqualTo(JSON.readTree("{\"id\": \"0018\", \"name\": \"auth PIN\"}"));
        assertThat(verify.get("statusWord").asText()).isEqualTo("63C2");
        assertThat(verify.get("outcome").asText()).contains("2 tries");

        JsonNode broken = lines.get(3);
        assertThat(broken.has("answer")).isFalse();
        assertThat(broken.get("trouble").asText()).isEqualTo("the card did not answer");
        assertThat(broken.get("faults").get(0).asText()).isEqualTo("injected \"bad\": flips 1 bit");
        assertThat(lines.get(6).get("command").get("hex").asText()).isEqualTo("********");
    }

    @Test
    void whatIsLostIsTold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines sink = new JsonLines(out);
        sink.lost(12);
        JsonNode line = JSON.readTree(out.toByteArray());
        assertThat(SCHEMA.validate(line)).isEmpty();
        assertThat(line).isEqualTo(JSON.readTree("{\"trace\": 1, \"lost\": 12}"));
    }

    @Test
    void aLineIsThereWhenItsEventIs() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines sink = new JsonLines(out);
        sink.write(talk.powerUp().last());
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"trace\": 2, \"lost\": 1}",
                "{\"trace\": 1, \"lost\": 0}",
                "{\"trace\": 1, \"lost\": 1, \"time\": \"2026-11-22T12:00:00Z\"}"
            })
    void theSchemaRefusesWhatIsNoLine(String line) throws IOException {
        assertThat(SCHEMA.validate(JSON.readTree(line))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "nanoseconds", "slot", "kind", "meaning", "outcome", "faults", "command"})
    void theSchemaMissesEachField(String field) throws IOException {
        talk.exchange("00B0000004", "6982");
        JsonNode line = lines().get(0);
        ((ObjectNode) line).remove(field);
        assertThat(SCHEMA.validate(line)).isNotEmpty();
    }

    private List<JsonNode> lines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        talk.writeTo(new JsonLines(out));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }
}
