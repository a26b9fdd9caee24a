// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one form of a JSON document that a digest is taken over: RFC 8785 for documents whose numbers are whole. Members
 * are sorted by name, nothing stands between the tokens, UTF-8.
 */
final class CanonicalJson {
    private CanonicalJson() {}

    /** SHA-256 over the canonical form, lower-case hexadecimal. */
    static String digest(JsonNode document) {
        StringBuilder text = new StringBuilder();
        append(document, text);
        return Digests.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(JsonNode node, StringBuilder into) {
        if (node.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            String before = "{";
            for (Map.Entry<String, JsonNode> member : members.entrySet()) {
                into.append(before);
                string(member.getKey(), into);
                into.append(':');
                append(member.getValue(), into);
                before = ",";
            }
            into.append(members.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            String before = "[";
            for (JsonNode element : node) {
                into.append(before);
                append(element, into);
                before = ",";
            }
            into.append(node.isEmpty() ? "[]" : "]");
        } else if (node.isTextual()) {
            string(node.textValue(), into);
        } else {
            into.append(node.asText());
        }
    }

    /** RFC 8785, clause 3.2.2.2. */
    private static void string(String value, StringBuilder into) {
        into.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> into.append('\\').append(c);
                case '\b' -> into.append("\\b");
                case '\t' -> into.append("\\t");
                case '\n' -> into.append("\\n");
                case '\f' -> into.append("\\f");
                case '\r' -> into.append("\\r");
                default -> into.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        into.append('"');
    }
}
