// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a settings file from YAML (or JSON, which YAML includes) into {@link Node}s. */
public final class SettingsFile {
    /** A file is read into memory, so it has a largest size: 1 MiB. */
    public static final int MAX_OCTETS = 1 << 20;

    private static final int MAX_DEPTH = 16;
    private static final YAMLFactory YAML = new YAMLFactory();

    private final String source;
    private final JsonParser parser;

    private SettingsFile(String source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * Reads a file.
     *
     * @throws SettingsException when it is not there, too large or no YAML
     */
    public static Fields read(Path file) throws SettingsException {
        try {
            if (Files.size(file) > MAX_OCTETS) {
                throw new SettingsException(file + " has more than " + MAX_OCTETS + " octets");
            }
            return parse(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new SettingsException(file + " is not there");
        } catch (CharacterCodingException e) {
            throw new SettingsException(file + " is no text in UTF-8");
        } catch (IOException e) {
            throw new SettingsException(file + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads a text.
     *
     * @param source what the file is called in messages
     * @throws SettingsException when it is no YAML, or something else than fields
     */
    public static Fields parse(String source, String text) throws SettingsException {
        try (JsonParser parser = YAML.createParser(text)) {
            SettingsFile file = new SettingsFile(source, parser);
            if (parser.nextToken() == null) {
                throw new Place(source, 1, "").problem("the file is empty");
            }
            Fields fields = file.node(new Place(source, file.line(), ""), 0).asFields();
            if (parser.nextToken() != null) {
                throw new Place(source, file.line(), "").problem("there is more than one document in the file");
            }
            return fields;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String why = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new Place(source, line, "").problem("this is not YAML: " + why);
        } catch (IOException e) {
            throw new SettingsException(source + " cannot be read: " + e.getMessage());
        }
    }

    private Node node(Place place, int depth) throws IOException, SettingsException {
        if (depth > MAX_DEPTH) {
            throw place.problem("this is nested too deep");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> fields(place, depth);
            case START_ARRAY -> items(place, depth);
            case VALUE_STRING -> scalar(place, Scalar.Kind.TEXT);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(place, Scalar.Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(place, Scalar.Kind.TRUTH);
            default -> new Scalar(place, Scalar.Kind.NOTHING, "nothing");
        };
    }

    private Scalar scalar(Place place, Scalar.Kind kind) throws IOException {
        return new Scalar(place, kind, parser.getText());
    }

    private Fields fields(Place place, int depth) throws IOException, SettingsException {
        Map<String, Node> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (values.containsKey(name)) {
                throw new Place(source, line(), place.path()).problem("the field \"" + name + "\" stands here twice");
            }
            int line = line();
            parser.nextToken();
            values.put(name, node(place.field(name, line), depth + 1));
        }
        return new Fields(place, values);
    }

    private Items items(Place place, int depth) throws IOException, SettingsException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(place.item(items.size(), line()), depth + 1));
        }
        return new Items(place, items);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
