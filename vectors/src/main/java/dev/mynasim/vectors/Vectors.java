// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/**
 * Reads suites of vectors. Strict: an unknown field, a missing one, a field twice or anything behind the end is an
 * error that names file, line and field.
 */
public final class Vectors {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Vectors() {}

    /**
     * Reads a suite of this module.
     *
     * @param suite name of the suite, for example {@code atr}
     * @param input what goes in: a record, its components the fields
     * @param expected what is expected: a record, its components the fields
     * @throws VectorFormatException when the file is not as its format says
     * @throws IllegalArgumentException when there is no such suite
     */
    public static <I, E> Suite<I, E> read(String suite, Class<I> input, Class<E> expected) {
        String file = suite + ".json";
        try (InputStream json = Vectors.class.getResourceAsStream("data/" + file)) {
            if (json == null) {
                throw new IllegalArgumentException("there is no suite of vectors named " + suite);
            }
            Suite<I, E> read = read(file, json, input, expected);
            if (!read.suite().equals(suite)) {
                throw new IllegalArgumentException(file + " says that it is the suite " + read.suite());
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /**
     * Reads a suite from anywhere.
     *
     * @param file what to call it in an error
     * @param json the file; not closed
     * @throws VectorFormatException when the file is not as its format says
     * @throws IOException when it cannot be read
     */
    public static <I, E> Suite<I, E> read(String file, InputStream json, Class<I> input, Class<E> expected)
            throws IOException {
        JavaType type = MAPPER.getTypeFactory().constructParametricType(Suite.class, input, expected);
        return readStrictly(file, json, octets -> MAPPER.<Suite<I, E>>readValue(octets, type));
    }

    /**
     * Reads a document that is no suite of vectors with the same strictness.
     *
     * @param file what to call it in an error
     * @param json the file; not closed
     * @param type what it is: a record, its components the fields
     * @throws VectorFormatException when the file is not as its format says
     * @throws IOException when it cannot be read
     */
    public static <T> T readDocument(String file, InputStream json, Class<T> type) throws IOException {
        return readStrictly(file, json, octets -> MAPPER.readValue(octets, type));
    }

    /**
     * SHA-256 over all files of vectors, client traces and schemas: over a line {@code <SHA-256> <two blanks> <path>}
     * for each, sorted by path, as {@code sha256sum} writes it. {@code vectors/README.md} shows the command.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public static String digest() {
        return Digest.ofAllFiles();
    }

    /** Makes what a file says of its octets. */
    private interface Parser<T> {
        T parse(byte[] octets) throws IOException;
    }

    private static <T> T readStrictly(String file, InputStream json, Parser<T> parser) throws IOException {
        try {
            return parser.parse(json.readAllBytes());
        } catch (JacksonException e) {
            throw new VectorFormatException(describe(file, e), e);
        }
    }

    private static String describe(String file, JacksonException e) {
        JsonLocation location = e.getLocation();
        String where = file + (location == null ? "" : ":" + location.getLineNr());
        String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
        String what = e instanceof UnrecognizedPropertyException unknown
                ? "unknown field \"" + unknown.getPropertyName() + "\""
                : e.getOriginalMessage();
        return where + (path.isEmpty() ? ": " : ": at " + path + ": ") + what;
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
