// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a persona or a card profile from YAML (or JSON, which YAML includes), strictly: an unknown field is an error.
 */
final class DataFile {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private DataFile() {}

    /**
     * Reads one object.
     *
     * @param source what the file is called in messages
     * @param text its contents
     * @throws DataFileException when it is not such an object: with file, line, field and what to do
     */
    static <T> T read(String source, String text, Class<T> type) throws DataFileException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            new FieldNames(source, parser).check(type);
            return MAPPER.readValue(text, type);
        } catch (ValueInstantiationException e) {
            throw new DataFileException(where(source, e) + ": " + reason(e.getCause(), e));
        } catch (JsonMappingException e) {
            throw new DataFileException(where(source, e) + ": " + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new DataFileException(where(source, e) + ": this is not YAML: " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new DataFileException(source + " cannot be read: " + e.getMessage());
        }
    }

    /** The fields of an object that has nothing but words, by name. */
    static Map<String, String> words(Object object) {
        return MAPPER.convertValue(object, new TypeReference<Map<String, String>>() {});
    }

    /**
     * Another object with some of its words changed.
     *
     * @param source what it is called in messages
     * @throws DataFileException when a name or a word is not known
     */
    static <T> T changed(String source, T object, Map<String, String> other, Class<T> type) throws DataFileException {
        Map<String, String> words = new LinkedHashMap<>(words(object));
        words.putAll(other);
        try {
            return read(source, MAPPER.writeValueAsString(words), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words that cannot be written", e);
        }
    }

    private static String where(String source, JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .collect(Collectors.joining("."))
                : "";
        JsonLocation location = e.getLocation();
        return source
                + (location == null ? "" : ", line " + location.getLineNr())
                + (field.isEmpty() ? "" : ", field " + field);
    }

    private static String reason(@Nullable Throwable cause, JsonMappingException e) {
        String message = cause == null ? null : cause.getMessage();
        return message == null ? e.getOriginalMessage() : message;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
