// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.Arrays;

/**
 * Writes and reads JSON of records whose members are all there, all known, all of their own type, and inside limits.
 */
final class StrictJson {
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int DEEPEST = 12;
    private static final int LONGEST = 300;

    private final JsonMapper mapper;

    /** @param largest the most octets of a document that is read */
    StrictJson(long largest) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxDocumentLength(largest)
                .maxStringLength(LONGEST_TEXT)
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(20)
                .build();
        mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, config -> {
                    config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .build();
    }

    /** An object of a record's members in their order. */
    ObjectNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    /** A member a line, two spaces deeper inside each, ended by a line feed; the same everywhere. */
    byte[] pretty(JsonNode tree) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try {
            byte[] json = mapper.writer(printer).writeValueAsBytes(tree);
            byte[] ended = Arrays.copyOf(json, json.length + 1);
            ended[json.length] = '\n';
            return ended;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /**
     * Reads an object.
     *
     * @throws IOException when it is none, or beyond a limit
     */
    ObjectNode object(byte[] json) throws IOException {
        if (mapper.readTree(json) instanceof ObjectNode object) {
            return object;
        }
        throw new IOException("it is not a JSON object");
    }

    /**
     * An object as a record.
     *
     * @throws IOException when a member is missing, unknown, of another type, or refused by the record
     */
    <T> T value(ObjectNode tree, Class<T> type) throws IOException {
        return mapper.treeToValue(tree, type);
    }

    /** What was wrong and where, in a line, without what the reader of JSON says about itself. */
    static String sentence(IOException problem) {
        String message =
                problem instanceof JsonProcessingException json ? json.getOriginalMessage() : problem.getMessage();
        String first = String.valueOf(message).lines().findFirst().orElse("").replaceFirst(" \\(but could.*", "");
        return Texts.cut(
                (problem instanceof JsonMappingException mapping ? path(mapping) : "") + first.strip(), LONGEST);
    }

    private static String path(JsonMappingException problem) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : problem.getPath()) {
            path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        return path.isEmpty() ? "" : path.substring(1) + ": ";
    }
}
