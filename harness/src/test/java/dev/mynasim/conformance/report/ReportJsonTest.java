// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.ExchangeLevel;
import dev.mynasim.fault.YamlSchema;
import dev.mynasim.pcsc.Program;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** report.json keeps its schema, says what the run found, and is read strictly. */
class ReportJsonTest {
    private static final YamlSchema SCHEMA = new YamlSchema(ReportJson.class, "schema/report-1.schema.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final byte[] file = ReportJson.write(ReportMaker.of(Samples.run()));

    @Test
    void itKeepsItsSchema() {
        assertThat(SCHEMA.errors(text(file))).isEmpty();
        assertThat(SCHEMA.errors(text(ReportJson.write(ReportMaker.of(Samples.passed())))))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNone() throws Exception {
        assertThat(SCHEMA.errors(changed(tree -> tree.put("format", 2)))).isNotEmpty();
        assertThat(SCHEMA.errors(changed(tree -> tree.put("more", 1)))).isNotEmpty();
        assertThat(SCHEMA.errors(changed(tree -> first(tree).put("verdict", "perfect"))))
                .isNotEmpty();
        assertThat(SCHEMA.errors(changed(tree -> first(tree).put("expected", "9000"))))
                .isNotEmpty();
    }

    @Test
    void itSaysWhatTheRunFound() throws Exception {
        JsonNode report = MAPPER.readTree(file);
        assertThat(report.at("/run/suiteVersion").asText()).isEqualTo("0.1.0");
        assertThat(report.at("/run/seed").asText()).isEqualTo("-42");
        assertThat(report.at("/environment/reader").asText()).isEqualTo("Virtual PCD 00 00");
        assertThat(report.at("/summary").toString())
                .isEqualTo(
                        "{\"results\":6,\"passed\":2,\"tolerated\":1,\"failed\":1,\"broken\":1,\"notApplicable\":1}");
        JsonNode failed = report.at("/cases/1");
        assertThat(failed.at("/id").asText()).isEqualTo("verify-0002");
        assertThat(failed.at("/requirements/0").asText()).isEqualTo("CP-4.1-04");
        assertThat(failed.at("/expected").asText()).isEqualTo("63C2");
        assertThat(failed.at("/received").asText()).isEqualTo("63C3");
        assertThat(failed.at("/steps/4/meaning").asText()).startsWith("VERIFY");
        assertThat(failed.at("/steps/4/command").asText()).isEqualTo("00200080 04 (masked)");
        assertThat(report.at("/cases/5/stepsInAll").asInt()).isEqualTo(7);
        assertThat(report.at("/cases/5/steps")).isEmpty();
    }

    /** Python computes the digest over its own canonical form. */
    @Test
    void anotherLanguageFindsTheSameDigest(@TempDir Path folder) throws Exception {
        Environment odd = new Environment(
                "pcsc",
                "reader \"\\ \u0007\u001f\u007f é 署名 \uD83D\uDE00 </script>",
                ExchangeLevel.EVERYTHING,
                Map.of());
        Path json = folder.resolve("report.json");
        Files.write(json, ReportJson.write(ReportMaker.of(Samples.run(odd, Samples.results()))));
        String program = "import hashlib, json, sys; d = json.load(open(sys.argv[1], encoding='utf-8'));"
                + " stated = d.pop('digest'); c = json.dumps(d, sort_keys=True, separators=(',', ':'),"
                + " ensure_ascii=False); print(stated == hashlib.sha256(c.encode()).hexdigest())";
        assertThat(Program.run("python3", "-c", program, json.toString())
                        .orFail()
                        .stdout())
                .isEqualTo("True\n");
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        ReportData data = ReportMaker.of(Samples.run());
        assertThat(ReportJson.read(file))
                .isEqualTo(new ReportJson.Read(data, ReportJson.digest(data), ReportJson.digest(data)));
    }

    @Test
    void theSameRunGivesTheSameFile() {
        assertThat(ReportJson.write(ReportMaker.of(Samples.run()))).isEqualTo(file);
    }

    @Test
    void halvesOfCharactersAreReplaced() {
        Environment odd = new Environment("pcsc", "x\uD83Dy", ExchangeLevel.EVERYTHING, Map.of());
        ReportData data = ReportMaker.of(Samples.run(odd, Samples.results()));
        assertThat(data.environment().reader()).isEqualTo("x\uFFFDy");
    }

    @Test
    void whatIsNoReportIsSaidAndNeverGuessed() throws Exception {
        refused("", "not a JSON object");
        refused("[]", "not a JSON object");
        refused("{}", "no digest");
        refused("{\"digest\": \"00\", \"format\": 1}", "run");
        refused("nonsense", "nonsense");
        refused(text(file) + "{}", "trailing");
        refused(text(file).replaceFirst("\"format\" : 1", "\"format\" : 1, \"format\" : 1"), "Duplicate");
        refused(changed(tree -> tree.put("format", 2)), "format 2");
        refused(changed(tree -> tree.put("format", "1")), "format");
        refused(changed(tree -> tree.put("more", 1)), "more");
        refused(changed(tree -> tree.putNull("cases")), "cases");
        refused(changed(tree -> first(tree).put("verdict", "perfect")), "perfect");
        refused(changed(tree -> first(tree).put("id", "UPPER")), "UPPER");
        refused(changed(tree -> first(tree).put("nanoseconds", -1)), "-1");
        refused(changed(tree -> first(tree).put("nanoseconds", 1.5)), "nanoseconds");
        refused(changed(tree -> first(tree).put("title", 5)), "title");
        refused(changed(tree -> first(tree).putArray("notes").addNull()), "");
        refused(changed(tree -> run(tree).put("seed", "007")), "007");
        refused(changed(tree -> run(tree).put("started", "yesterday")), "yesterday");
        refused(changed(tree -> run(tree).put("atr", "3b")), "3b");
        refused("[".repeat(100_000), "");
        refused("{\"a\": \"" + "x".repeat(1_100_000) + "\"}", "");
    }

    private static void refused(String json, String because) {
        ReportJson.Parsed parsed = ReportJson.read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(parsed).as(Texts.cut(json, 80)).isInstanceOf(ReportJson.Unreadable.class);
        assertThat(((ReportJson.Unreadable) parsed).sentence())
                .containsIgnoringCase(because)
                .hasSizeLessThan(500);
    }

    private String changed(Consumer<ObjectNode> change) throws Exception {
        ObjectNode tree = (ObjectNode) MAPPER.readTree(file);
        change.accept(tree);
        return tree.toString();
    }

    private static ObjectNode first(ObjectNode tree) {
        return (ObjectNode) tree.at("/cases/0");
    }

    private static ObjectNode run(ObjectNode tree) {
        return (ObjectNode) tree.at("/run");
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
