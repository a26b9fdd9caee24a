// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at the names of a file's fields before their values are read, so that a misspelt name is reported as such, on
 * its own line, and not as the name that is missing for it.
 */
final class FieldNames {
    private final String source;
    private final JsonParser parser;

    FieldNames(String source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /** Compares the names in the file with the components of a record, and those of the records in it. */
    void check(Class<?> type) throws IOException, DataFileException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new DataFileException(source + ", line 1: the file is empty");
        }
        checkValue(first, type, "");
    }

    private void checkValue(JsonToken token, Class<?> type, String path) throws IOException, DataFileException {
        if (type.isRecord()) {
            if (token != JsonToken.START_OBJECT) {
                throw new DataFileException(where(path) + ": fields with their values are expected here: "
                        + names(components(type).keySet()));
            }
            checkFields(type, path);
        } else if (List.class.isAssignableFrom(type)) {
            checkList(token, path);
        } else if (token.isStructStart()) {
            throw new DataFileException(where(path) + ": one plain value is expected here");
        } else if (type == String.class && (token.isNumeric() || token.isBoolean())) {
            // 0123 without quotes is a number to YAML, and might lose its zero.
            throw new DataFileException(where(path) + ": a text is expected here; put it in quotes");
        }
    }

    private void checkList(JsonToken token, String path) throws IOException, DataFileException {
        if (token != JsonToken.START_ARRAY) {
            throw new DataFileException(where(path) + ": a list is expected here, such as [one, two]");
        }
        for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            if (item == null || item.isStructStart()) {
                throw new DataFileException(where(path) + ": a list of plain values is expected here");
            }
        }
    }

    private void checkFields(Class<?> record, String path) throws IOException, DataFileException {
        Map<String, Class<?>> components = components(record);
        Set<String> missing = new HashSet<>(components.keySet());
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Class<?> type = components.get(name);
            if (type == null) {
                throw new DataFileException(where(path) + ": the field \"" + name + "\" is not known here; known are "
                        + names(components.keySet()));
            }
            missing.remove(name);
            if (!seen.add(name)) {
                throw new DataFileException(where(path) + ": the field \"" + name + "\" stands here twice");
            }
            checkValue(parser.nextToken(), type, path.isEmpty() ? name : path + "." + name);
        }
        missing.removeAll(optional(record));
        if (!missing.isEmpty()) {
            throw new DataFileException(where(path) + ": missing here: " + names(missing));
        }
    }

    private static Map<String, Class<?>> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(
                        RecordComponent::getName, RecordComponent::getType, (a, b) -> a, HashMap::new));
    }

    private static Set<String> optional(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(MayBeMissing.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static String names(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    private String where(String path) {
        return source + ", line " + parser.currentTokenLocation().getLineNr()
                + (path.isEmpty() ? "" : ", field " + path);
    }
}
