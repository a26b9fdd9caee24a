// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.vectors.clients.ClientTraces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The files of client traces are as their schema says, and their ids are the published ones. */
class ClientTraceFilesTest {
    private static final Path CLIENTS = Path.of("clients");
    private static final Path IDS = Path.of("src/test/resources/dev/mynasim/vectors/clients");
    private static final String SUITE = "client-trace";

    private final Schemas schemas = new Schemas();

    @TestFactory
    Stream<DynamicTest> everyFileIsAsItsSchemaSays() {
        List<Path> files = Schemas.files(CLIENTS);
        assertThat(files).hasSize(16);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(), () -> assertThat(schemas.errors(SUITE, Schemas.parse(Schemas.text(file))))
                                .isEmpty()));
    }

    @Test
    void everyFileIsOfAClientThatTheReaderKnows() {
        assertThat(Schemas.files(CLIENTS).stream().map(Schemas::suiteOf))
                .containsExactlyInAnyOrderElementsOf(ClientTraces.CLIENTS);
    }

    @Test
    void theIdsAreThePublishedOnes() {
        for (String client : ClientTraces.CLIENTS) {
            List<String> ids = new ArrayList<>();
            for (JsonNode flow : document(client).path("flows")) {
                ids.add(flow.path("id").asText());
            }
            assertThat(ids)
                    .as(client)
                    .doesNotHaveDuplicates()
                    .isEqualTo(
                            Schemas.text(IDS.resolve(client + ".ids")).lines().toList());
        }
        assertThat(Schemas.files(IDS)).hasSameSizeAs(ClientTraces.CLIENTS);
    }

    @Test
    void allOfThemAreRead() {
        assertThat(ClientTraces.readAll()).hasSize(16);
        assertThat(ClientTraces.readAll().stream()
                        .flatMap(trace -> trace.flows().stream())
                        .count())
                .isEqualTo(117);
    }

    @Test
    void anUnknownFieldIsAnErrorAtEveryLevel() {
        assertThat(errorsAfter(trace -> {})).isEmpty();
        assertThat(errorsAfter(trace -> trace.put("extra", 1))).isNotEmpty();
        assertThat(errorsAfter(trace -> flow(trace).put("extra", 1))).isNotEmpty();
        assertThat(errorsAfter(trace -> step(trace).put("extra", 1))).isNotEmpty();
        assertThat(errorsAfter(trace -> ((ObjectNode) trace.get("card")).put("extra", 1)))
                .isNotEmpty();
    }

    @Test
    void wrongValuesAreErrors() {
        assertThat(errorsAfter(trace -> trace.put("format", 2))).isNotEmpty();
        assertThat(errorsAfter(trace -> flow(trace).put("id", "probes"))).isNotEmpty();
        assertThat(errorsAfter(trace -> flow(trace).withArray("/needs").add("passport")))
                .isNotEmpty();
        assertThat(errorsAfter(trace -> step(trace).put("send", "00 A"))).isNotEmpty();
        assertThat(errorsAfter(trace -> step(trace).put("expect", "9000!"))).isNotEmpty();
        assertThat(errorsAfter(trace -> step(trace).remove("expect"))).isNotEmpty();
    }

    private List<String> errorsAfter(Consumer<ObjectNode> change) {
        ObjectNode document = document("opensc");
        change.accept(document);
        return schemas.errors(SUITE, document);
    }

    private static ObjectNode document(String client) {
        return (ObjectNode) Schemas.parse(Schemas.text(CLIENTS.resolve(client + ".json")));
    }

    private static ObjectNode flow(ObjectNode trace) {
        return (ObjectNode) trace.at("/flows/0");
    }

    private static ObjectNode step(ObjectNode trace) {
        return (ObjectNode) trace.at("/flows/0/steps/0");
    }
}
