// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.vectors.clients.Step;
import dev.mynasim.vectors.scripts.CardScript;
import dev.mynasim.vectors.scripts.CardScripts;
import dev.mynasim.vectors.scripts.Effect;
import dev.mynasim.vectors.scripts.ScriptSuite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Schema and reader of card scripts take what the format says, and nothing else. */
class CardScriptsTest {
    private static final String WHOLE = """
            {"format": 1, "suite": "card-sample", "description": "d", "flags": {"LONG": "explained"},
             "generator": {"name": "sample", "seed": 7}, "card": {"persona": "adult", "profile": "plastic-contact"},
             "vectors": [
              {"id": "card-sample-0001", "comment": "c", "source": "s", "flags": ["LONG"],
               "requirements": ["CP-4.1-03"], "verdict": "invalid", "reason": "WRONG_PIN",
               "card": {"persona": "child", "profile": "child"}, "needs": ["jpki"],
               "settings": {"reselection": "keeps-status"}, "effect": "spends-tries",
               "steps": [{"send": ["00 20 00 98 06", {"repeat": "39", "times": 5}, "3A"], "expect": "63 C2"}],
               "restore": [{"send": "00 20 00 98 <#auth>", "expect": "90 00"}]}
            ]}
            """;

    private final Schemas schemas = new Schemas();

    @Test
    void everyFieldIsRead() throws IOException {
        accepted(WHOLE);
        ScriptSuite suite = read(WHOLE);
        CardScript script = suite.vectors().get(0);
        assertThat(script).hasToString("card-sample-0001 c");
        assertThat(script.requirements()).containsExactly("CP-4.1-03");
        assertThat(script.effect()).isEqualTo(Effect.SPENDS_TRIES);
        assertThat(script.settings()).containsEntry("reselection", "keeps-status");
        assertThat(script.restore()).hasSize(1);
        assertThat(suite.cardFor(script).persona()).isEqualTo("child");
        Step.Send send = (Step.Send) script.steps().get(0);
        assertThat(send.send().fill(name -> new byte[0]))
                .containsExactly(0x00, 0x20, 0x00, 0x98, 6, 0x39, 0x39, 0x39, 0x39, 0x39, 0x3A);
        assertThat(send.send()).hasToString("00 20 00 98 06 39*5 3A");
    }

    @Test
    void whatMayBeMissingMayBeMissing() throws IOException {
        String least = WHOLE.replace("\"requirements\": [\"CP-4.1-03\"], ", "")
                .replace("\"card\": {\"persona\": \"child\", \"profile\": \"child\"}, \"needs\": [\"jpki\"],", "")
                .replace("\"settings\": {\"reselection\": \"keeps-status\"}, ", "")
                .replace("\"generator\": {\"name\": \"sample\", \"seed\": 7}, ", "");
        accepted(least);
        ScriptSuite suite = read(least);
        CardScript script = suite.vectors().get(0);
        assertThat(script.requirements()).isEmpty();
        assertThat(script.needs()).isEmpty();
        assertThat(script.settings()).isEmpty();
        assertThat(suite.generator()).isNull();
        assertThat(suite.cardFor(script).persona()).isEqualTo("adult");
    }

    @Test
    void schemaAndReaderRefuseWhatIsNotOfTheFormat() {
        refused("\"comment\": \"c\"", "\"comment\": \"c\", \"extra\": 1");
        refused("\"seed\": 7", "\"seed\": 7, \"extra\": 1");
        refused("\"effect\": \"spends-tries\"", "\"effect\": \"harmless\"");
        refused("\"effect\": \"spends-tries\",", "");
        refused("\"verdict\": \"invalid\"", "\"verdict\": \"valid\"");
        refused("\"reason\": \"WRONG_PIN\",", "");
        refused("\"times\": 5", "\"times\": 0");
        refused("\"times\": 5", "\"times\": 5, \"extra\": 1");
        refused("\"repeat\": \"39\"", "\"repeat\": \"3\"");
        refused("[\"00 20 00 98 06\", {\"repeat\": \"39\", \"times\": 5}, \"3A\"]", "[]");
    }

    @Test
    void theReaderSeesWhatASchemaCannot() {
        notRead("\"id\": \"card-sample-0001\"", "\"id\": \"card-other-0001\"", "card-sample-");
        notRead("\"63 C2\"", "[\"63 C2\", \"error\"]", "acceptable");
        notRead("\"verdict\": \"invalid\", \"reason\": \"WRONG_PIN\"", "\"verdict\": \"acceptable\"", "acceptable");
        notRead("[\"LONG\"]", "[\"SHORT\"]", "flag");
        notRead("\"format\": 1", "\"format\": 2", "format");
        notRead("\"times\": 5", "\"times\": 2000000", "longer");
        String script = WHOLE.substring(WHOLE.indexOf("{\"id\""), WHOLE.lastIndexOf("]}"));
        notRead("\n]}", ",\n" + script + "]}", "twice");
    }

    @Test
    void thereIsNoSuiteOfAnotherName() {
        assertThatThrownBy(() -> CardScripts.read("atr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("atr");
    }

    private void accepted(String json) {
        assertThat(schemas.errors("card-sample", Schemas.parse(json))).isEmpty();
    }

    private void refused(String what, String by) {
        assertThat(WHOLE).contains(what);
        ObjectNode changed = (ObjectNode) Schemas.parse(WHOLE.replace(what, by));
        assertThat(schemas.errors("card-sample", changed)).as(by).isNotEmpty();
        notRead(what, by, "");
    }

    private static void notRead(String what, String by, String message) {
        assertThat(WHOLE).contains(what);
        assertThatThrownBy(() -> read(WHOLE.replace(what, by)))
                .as(by)
                .isInstanceOf(VectorFormatException.class)
                .hasMessageContaining(message);
    }

    private static ScriptSuite read(String json) throws IOException {
        return Vectors.readDocument(
                "sample.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), ScriptSuite.class);
    }
}
