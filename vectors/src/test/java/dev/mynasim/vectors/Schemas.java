// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published schemas and data files, as they lie in this module. */
final class Schemas {
    static final Path DATA = Path.of("data");
    static final Path SCHEMA = Path.of("schema");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonSchemaFactory factory;

    Schemas() {
        Map<String, String> byId = files(SCHEMA).stream()
                .map(Schemas::text)
                .collect(Collectors.toMap(text -> parse(text).path("$id").asText(), text -> text));
        factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(byId)));
    }

    /** What the suite's schema has against a document; nothing when it is valid. */
    List<String> errors(String suite, JsonNode document) {
        JsonSchema schema = factory.getSchema(
                parse(text(SCHEMA.resolve(schemaOf(suite) + "-1.schema.json"))),
                SchemaValidatorsConfig.builder().build());
        return schema.validate(document).stream().map(Object::toString).toList();
    }

    /** All card scripts are of one format; every other suite has a schema of its own. */
    private static String schemaOf(String suite) {
        return suite.startsWith("card-") ? "card-script" : suite;
    }

    static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String suiteOf(Path dataFile) {
        return dataFile.getFileName().toString().replace(".json", "");
    }
}
