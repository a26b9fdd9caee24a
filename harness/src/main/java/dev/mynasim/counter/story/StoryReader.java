// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.counter.file.DossierReader;
import dev.mynasim.counter.file.VisitReader;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a story from a file. The schema is {@code schema/story-1.schema.json} beside the package {@code counter}. */
public final class StoryReader {
    /** Most people in a story. */
    public static final int MOST_PEOPLE = 16;

    /** Most steps of a story. */
    public static final int MOST_STEPS = 200;

    private StoryReader() {}

    /**
     * Reads a story.
     *
     * @throws SettingsException when it cannot be used: file, line, field, what is wrong and what is possible
     */
    public static Story read(Fields file) throws SettingsException {
        file.only("story", "about", "shows", "policies", "options", "begins", "people", "steps");
        String name = file.scalar("story").words();
        if (!name.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw file.scalar("story")
                    .place()
                    .problem("a name of lower-case letters, digits and hyphens is expected here");
        }
        List<String> shows = new ArrayList<>();
        for (Node shown : file.list("shows")) {
            shows.add(shown.asScalar().words());
        }
        Scalar begins = file.maybe("begins");
        return new Story(
                name,
                file.scalar("about").words(),
                shows,
                VisitReader.policies(file),
                begins == null ? null : Moments.of(begins),
                people(file),
                steps(file));
    }

    private static Map<String, Start> people(Fields file) throws SettingsException {
        Map<String, Start> people = new LinkedHashMap<>();
        Fields found = file.get("people").asFields();
        for (Map.Entry<String, Node> one : found.values().entrySet()) {
            people.put(one.getKey(), start(one.getValue().asFields()));
        }
        if (people.isEmpty() || people.size() > MOST_PEOPLE) {
            throw found.place().problem("1 to " + MOST_PEOPLE + " people are expected here");
        }
        return people;
    }

    private static Start start(Fields fields) throws SettingsException {
        Map<String, Node> dossier = new LinkedHashMap<>(fields.values());
        Node pins = dossier.remove("pins");
        return new Start(
                DossierReader.read(new Fields(fields.place(), dossier)),
                pins == null ? Map.of() : pins(pins.asFields()));
    }

    private static Map<PinKind, String> pins(Fields fields) throws SettingsException {
        fields.only("SIGN", "AUTH", "JUKI", "INPUT");
        Map<PinKind, String> pins = new EnumMap<>(PinKind.class);
        for (String kind : fields.values().keySet()) {
            pins.put(PinKind.valueOf(kind), PinText.of(fields.scalar(kind)));
        }
        return pins;
    }

    private static List<Fields> steps(Fields file) throws SettingsException {
        List<Fields> steps = new ArrayList<>();
        for (Node node : file.list("steps")) {
            Fields step = node.asFields();
            StepForm.of(step);
            steps.add(step);
        }
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw file.place().problem("1 to " + MOST_STEPS + " steps are expected in a story");
        }
        return steps;
    }
}
