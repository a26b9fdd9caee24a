// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.timing.yaml.SettingsFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Timing profiles: the bundled ones by name, those of a user from a file. The format is that of
 * {@code schema/timing-1.schema.json} beside this class.
 */
public final class TimingFile {
    private static final List<String> BUNDLED = List.of("none", "contact", "contactless-106k");
    private static final Map<String, Link> LINKS =
            Map.of("none", Link.NONE, "contact", ContactLink.USUAL, "contactless-106k", ContactlessLink.TYPE_B_106);

    private TimingFile() {}

    /** The names of the bundled profiles. */
    public static List<String> bundled() {
        return BUNDLED;
    }

    /**
     * A profile.
     *
     * @param nameOrFile the name of a bundled one, or a file whose name ends in {@code .yaml}, {@code .yml} or
     *     {@code .json}
     * @throws SettingsException when there is none, or the file cannot be used
     */
    public static TimingProfile find(String nameOrFile) throws SettingsException {
        if (BUNDLED.contains(nameOrFile)) {
            return read(SettingsFile.parse(nameOrFile + ".yaml", resource(nameOrFile)));
        }
        if (nameOrFile.matches(".*\\.(yaml|yml|json)")) {
            return read(SettingsFile.read(Path.of(nameOrFile)));
        }
        throw new SettingsException("there is no timing profile \"" + nameOrFile + "\"; bundled are "
                + String.join(", ", BUNDLED) + ", and a file of your own ends in .yaml");
    }

    /**
     * Reads a profile.
     *
     * @throws SettingsException when it cannot be used
     */
    public static TimingProfile read(Fields file) throws SettingsException {
        file.only("timing", "purpose", "basis", "link", "card");
        Fields card = file.get("card").asFields().only("other", "instructions");
        return new TimingProfile(
                file.scalar("timing").words(),
                file.scalar("purpose").words(),
                file.scalar("basis").words(),
                file.scalar("link").choice(LINKS),
                SpanReader.read(card.get("other")),
                instructions(card.list("instructions")));
    }

    private static Map<Integer, Span> instructions(List<Node> items) throws SettingsException {
        Map<Integer, Span> instructions = new HashMap<>();
        for (Node item : items) {
            Fields row = item.asFields().only("ins", "takes");
            int ins = row.scalar("ins").hex(1);
            if (instructions.put(ins, SpanReader.read(row.get("takes"))) != null) {
                throw item.place().problem("the instruction %02X stands in the table twice".formatted(ins));
            }
        }
        return instructions;
    }

    private static String resource(String name) {
        try (InputStream in = TimingFile.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the bundled timing profile " + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
