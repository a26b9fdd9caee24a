// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundled file against the published schemas, and the schemas against the records that read them. */
class SchemaTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    static Stream<String> personas() {
        return Library.PERSONAS.stream();
    }

    static Stream<String> profiles() {
        return Library.PROFILES.stream();
    }

    @ParameterizedTest
    @MethodSource("personas")
    void eachPersonaKeepsTheSchema(String name) throws IOException {
        assertThat(problems("persona-1", resource("personas/" + name + ".yaml")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void eachProfileKeepsTheSchema(String name) throws IOException {
        assertThat(problems("profile-1", resource("profiles/" + name + ".yaml")))
                .isEmpty();
    }

    @Test
    void theListsNameEveryBundledFile() throws Exception {
        assertThat(bundled("personas"))
                .containsExactlyInAnyOrderElementsOf(Library.PERSONAS)
                .hasSizeGreaterThan(20);
        assertThat(bundled("profiles"))
                .containsExactlyInAnyOrderElementsOf(Library.PROFILES)
                .hasSizeGreaterThan(10);
    }

    /** What the schema refuses, the reader refuses as well. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        auth: "1234"          | auth: 1234
        sex: "2"              | sex: "3"
        birthDate: 1985-08-14 | birthDate: yesterday
        expiry: 2036-08-14    | expiry: 2036-08-14, nickname: x
        signKey: 0            | signKey: 64
        signKey: 0            | signKeyFile: a.pem, signKey: 0
        juki: "3456"          | jyuki: "3456"
        """)
    void theSchemaRefusesMistakes(String right, String wrong) throws IOException {
        String adult = new String(stream("personas/adult.yaml").readAllBytes(), StandardCharsets.UTF_8);
        String changed = adult.replace(right, wrong.replace(", ", "\n  "));
        assertThat(changed).isNotEqualTo(adult);
        assertThat(problems("persona-1", YAML.readTree(changed))).isNotEmpty();
        assertThat(catchThrowable(() -> DataFile.read("adult.yaml", changed, Persona.class)))
                .isInstanceOf(DataFileException.class);
    }

    @Test
    void theSchemasKnowTheFieldsThatTheRecordsKnow() throws IOException {
        JsonNode persona = resource("schema/persona-1.schema.json");
        assertSameFields(persona, Persona.class);
        assertSameFields(persona.at("/properties/holder"), Persona.HolderData.class);
        assertSameFields(persona.at("/properties/card"), Persona.CardData.class);
        assertSameFields(persona.at("/properties/certificates"), Certificates.class);
        assertSameFields(persona.at("/properties/pins"), Persona.Pins.class);
        assertSameFields(persona.at("/properties/tries"), Persona.Tries.class);
        assertSameFields(persona.at("/properties/register"), Persona.Register.class);
        JsonNode profile = resource("schema/profile-1.schema.json");
        assertSameFields(profile, CardProfile.class);
        assertSameFields(profile.at("/properties/settings"), CardProfile.Settings.class);
    }

    private static void assertSameFields(JsonNode schema, Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        assertThat(names(schema.get("properties")))
                .isEqualTo(components.stream()
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        assertThat(required)
                .isEqualTo(components.stream()
                        .filter(component -> !component.isAnnotationPresent(MayBeMissing.class))
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
    }

    private static Set<String> names(JsonNode properties) {
        Set<String> names = new TreeSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<ValidationMessage> problems(String schema, JsonNode document) throws IOException {
        JsonSchema compiled = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(resource("schema/" + schema + ".schema.json"));
        return compiled.validate(document);
    }

    private static JsonNode resource(String name) throws IOException {
        try (InputStream in = stream(name)) {
            return name.endsWith(".json") ? new ObjectMapper().readTree(in) : YAML.readTree(in);
        }
    }

    private static InputStream stream(String name) {
        return Objects.requireNonNull(Library.class.getResourceAsStream(name), name);
    }

    private static List<String> bundled(String folder) throws Exception {
        URI place = Objects.requireNonNull(Library.class.getResource(folder)).toURI();
        try (Stream<Path> files = Files.list(Path.of(place))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .toList();
        }
    }
}
