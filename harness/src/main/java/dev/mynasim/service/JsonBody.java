// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.service;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

/** A JSON object that came, read strictly. */
final class JsonBody {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    static JsonBody read(byte[] body) throws JsonBodyException {
        try {
            JsonNode found = MAPPER.readTree(body);
            if (found == null || !found.isObject()) {
                throw new JsonBodyException("The body is not a JSON object.");
            }
            return new JsonBody(found);
        } catch (IOException e) {
            throw new JsonBodyException("The body is not JSON.");
        }
    }

    boolean has(String field) {
        return object.has(field);
    }

    void requireFields(Set<String> fields) throws JsonBodyException {
        Set<String> found = new TreeSet<>();
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            found.add(names.next());
        }
        if (!found.equals(fields)) {
            throw new JsonBodyException("The body has to have the fields %s and no others."
                    .formatted(String.join(", ", new TreeSet<>(fields))));
        }
    }

    String text(String field) throws JsonBodyException {
        if (!object.path(field).isTextual()) {
            throw new JsonBodyException("The field " + field + " is not a text.");
        }
        return object.path(field).asText();
    }

    byte[] octets(String field) throws JsonBodyException {
        try {
            return Base64.getDecoder().decode(text(field));
        } catch (IllegalArgumentException e) {
            throw new JsonBodyException("The field " + field + " is not Base64.");
        }
    }
}
