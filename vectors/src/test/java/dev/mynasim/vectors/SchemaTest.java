// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every data file is as its schema says, and the schemas do refuse what is not. */
class SchemaTest {
    private final Schemas schemas = new Schemas();

    @TestFactory
    Stream<DynamicTest> everyDataFileIsAsItsSchemaSays() {
        List<Path> files = Schemas.files(Schemas.DATA);
        assertThat(files).hasSizeGreaterThanOrEqualTo(6);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> assertThat(
                                schemas.errors(Schemas.suiteOf(file), Schemas.parse(Schemas.text(file))))
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyListOfRequirementsIsAsItsSchemaSays() {
        List<Path> files = Schemas.files(Path.of("requirements"));
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> assertThat(
                                schemas.errors("requirements", Schemas.parse(Schemas.text(file))))
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everySchemaIsOfItsVersionAndLetsNoUnknownFieldPass() {
        List<Path> files = Schemas.files(Schemas.SCHEMA);
        assertThat(files).hasSizeGreaterThanOrEqualTo(7);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    JsonNode schema = Schemas.parse(Schemas.text(file));
                    assertThat(schema.path("$schema").asText())
                            .isEqualTo("https://json-schema.org/draft/2020-12/schema");
                    assertThat(schema.path("$id").asText() + ".schema.json")
                            .isEqualTo("urn:mynasim:vectors:"
                                    + file.getFileName().toString().replaceFirst("-1\\.", ":1."));
                    assertThat(schema.findValues("additionalProperties")).isNotEmpty();
                }));
    }

    @Test
    void anUnknownFieldIsAnErrorAtEveryLevel() {
        assertThat(errorsAfter(document -> document.put("extra", 1))).isNotEmpty();
        assertThat(errorsAfter(document -> vector(document).put("extra", 1))).isNotEmpty();
        assertThat(errorsAfter(document -> at(vector(document), "input").put("extra", 1)))
                .isNotEmpty();
        assertThat(errorsAfter(document -> at(vector(document), "expected").put("extra", 1)))
                .isNotEmpty();
    }

    @Test
    void aVectorWithoutSourceVerdictOrExpectedValuesIsAnError() {
        assertThat(errorsAfter(document -> vector(document).remove("source"))).isNotEmpty();
        assertThat(errorsAfter(document -> vector(document).remove("verdict"))).isNotEmpty();
        assertThat(errorsAfter(document -> vector(document).remove("expected"))).isNotEmpty();
        assertThat(errorsAfter(document -> at(vector(document), "expected").remove("nc")))
                .isNotEmpty();
        assertThat(errorsAfter(document -> vector(document).put("verdict", "invalid")))
                .isNotEmpty();
        assertThat(errorsAfter(document -> vector(document).put("reason", "OVER_LIMIT")))
                .isNotEmpty();
    }

    @Test
    void wrongValuesAreErrors() {
        assertThat(errorsAfter(document -> document.put("format", 2))).isNotEmpty();
        assertThat(errorsAfter(document -> vector(document).put("id", "atr-0001")))
                .isNotEmpty();
        assertThat(errorsAfter(document -> at(vector(document), "input").put("octets", "0")))
                .isNotEmpty();
        assertThat(errorsAfter(document -> at(vector(document), "expected").put("nc", 65_536)))
                .isNotEmpty();
        assertThat(errorsAfter(document -> {})).isEmpty();
    }

    private List<String> errorsAfter(Consumer<ObjectNode> change) {
        ObjectNode document = (ObjectNode) Schemas.parse(Schemas.text(Schemas.DATA.resolve("apdu-command-cases.json")));
        change.accept(document);
        return schemas.errors("apdu-command-cases", document);
    }

    private static ObjectNode vector(ObjectNode document) {
        return (ObjectNode) ((ArrayNode) document.get("vectors")).get(0);
    }

    private static ObjectNode at(ObjectNode node, String field) {
        return (ObjectNode) node.get(field);
    }
}
