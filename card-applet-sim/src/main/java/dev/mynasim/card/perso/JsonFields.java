// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The fields of a JSON object, each wanted by name and type; what is left over at the end is an error. */
final class JsonFields {
    private final String path;
    private final JsonNode node;
    private final Set<String> read = new HashSet<>();

    JsonFields(String path, JsonNode node) {
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw new IllegalArgumentException(path + ": fields with their values are expected here");
        }
    }

    String text(String field) {
        return wanted(field, get(field).isTextual(), "a text").asText();
    }

    boolean isText(String field) {
        return get(field).isTextual();
    }

    int integer(String field) {
        return wanted(field, get(field).canConvertToInt() && get(field).isIntegralNumber(), "a whole number")
                .asInt();
    }

    boolean bool(String field) {
        return wanted(field, get(field).isBoolean(), "true or false").asBoolean();
    }

    /** Four hexadecimal digits. */
    int hexNumber(String field) {
        String text = text(field);
        wanted(field, text.matches("[0-9A-F]{4}"), "four hexadecimal digits");
        return Integer.parseInt(text, 16);
    }

    <E extends Enum<E>> E constant(String field, Class<E> type) {
        String text = text(field);
        for (E constant : type.getEnumConstants()) {
            if (CardFileWriter.name(constant).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(in(field) + ": \"" + text + "\" is not known here");
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : wanted(field, get(field).isArray(), "a list")) {
            wanted(field, item.isTextual(), "a list of texts");
            texts.add(item.asText());
        }
        return texts;
    }

    /** Lines of hexadecimal digits. */
    byte[] octets(String field) {
        return HexFormat.of().parseHex(String.join("", texts(field)));
    }

    JsonFields object(String field) {
        return new JsonFields(in(field), get(field));
    }

    List<JsonFields> objects(String field) {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode item : wanted(field, get(field).isArray(), "a list")) {
            objects.add(new JsonFields(in(field) + "[" + objects.size() + "]", item));
        }
        return objects;
    }

    /** All fields were wanted. */
    void end() {
        node.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                throw new IllegalArgumentException(in(name) + ": this field is not known here");
            }
        });
    }

    private JsonNode get(String field) {
        read.add(field);
        JsonNode value = node.get(field);
        if (value == null) {
            throw new IllegalArgumentException(in(field) + ": this field is missing");
        }
        return value;
    }

    private JsonNode wanted(String field, boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException(in(field) + ": " + what + " is expected here");
        }
        return get(field);
    }

    private String in(String field) {
        return "field " + (path.isEmpty() ? "" : path.substring("field ".length()) + ".") + field;
    }
}
