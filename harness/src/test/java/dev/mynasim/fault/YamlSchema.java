// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** A published schema, for documents in YAML. */
public final class YamlSchema {
    private final JsonSchema schema;

    /** The schema in a resource beside a class. */
    public YamlSchema(Class<?> beside, String resource) {
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(resource))) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            new ObjectMapper().readTree(in),
                            SchemaValidatorsConfig.builder().build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has against a document; nothing when it is valid. */
    public List<String> errors(String yaml) {
        try {
            return schema.validate(new YAMLMapper().readTree(yaml)).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
