// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A card script that is being written. */
final class Script {
    private final String comment;
    private final String source;
    private final List<String> flags = new ArrayList<>();
    private final List<String> requirements = new ArrayList<>();
    private final List<String> needs = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final List<String> steps = new ArrayList<>();
    private final List<String> restore = new ArrayList<>();
    private String card = "";
    private String reason = "";
    private String effect = "none";
    private boolean open;

    Script(String comment, String source) {
        this.comment = comment;
        this.source = source;
    }

    Script flag(String... names) {
        flags.addAll(List.of(names));
        return this;
    }

    Script requires(String... ids) {
        requirements.addAll(List.of(ids));
        return this;
    }

    Script needs(String... names) {
        for (String name : names) {
            if (!needs.contains(name)) {
                needs.add(name);
            }
        }
        return this;
    }

    /** The application is selected, and the card must have it. */
    Script in(App app) {
        if (!app.need().isEmpty()) {
            needs(app.need());
        }
        return send(app.select(), Sheet.OK);
    }

    Script setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    Script card(String persona, String profile) {
        card = "{\"persona\": %s, \"profile\": %s}".formatted(Json.text(persona), Json.text(profile));
        return this;
    }

    /** The last command is refused, and why. */
    Script refused(String why) {
        reason = why;
        return this;
    }

    Script effect(String what) {
        effect = what;
        return this;
    }

    /** Sends a command; one of the patterns has to fit its answer, and the first is the one that the sheet takes. */
    Script send(String command, String... patterns) {
        open = patterns.length > 1;
        steps.add(sending(Json.text(command), patterns));
        return this;
    }

    /** Sends octets and then an octet so many times. */
    Script sendLong(String start, String octet, int times, String end, String... patterns) {
        open = patterns.length > 1;
        String repeated = "{\"repeat\": %s, \"times\": %d}".formatted(Json.text(octet), times);
        String tail = end.isEmpty() ? "" : ", " + Json.text(end);
        steps.add(sending("[" + Json.text(start) + ", " + repeated + tail + "]", patterns));
        return this;
    }

    /** Any other step, as it stands in the file. */
    Script step(String json) {
        steps.add(json);
        return this;
    }

    /** What is kept of a value, or what it must be. */
    Script check(String value, String pattern) {
        return step("{\"check\": %s, \"expect\": %s}".formatted(Json.text(value), Json.text(pattern)));
    }

    /** The right PIN is presented and taken. */
    Script verified(Pin pin) {
        return send(pin.verify(), Sheet.OK);
    }

    /** A wrong PIN is presented; so many tries are gone then. It is given back at the end. */
    Script wrong(Pin pin, int spent) {
        return effect("spends-tries").send(pin.verifyWrong(), pin.left(spent));
    }

    /** The right PIN fills the counter at the end, whichever application is current then. */
    Script giveBack(Pin pin) {
        return restore(pin.app().select(), Sheet.OK).restore(pin.verify(), Sheet.OK);
    }

    /** How many steps there are so far. */
    int length() {
        return steps.size();
    }

    Script reset(String kind) {
        return step("{\"reset\": %s}".formatted(Json.text(kind)));
    }

    /** What brings the card back. */
    Script restore(String command, String... patterns) {
        restore.add(sending(Json.text(command), patterns));
        return this;
    }

    private static String sending(String command, String... patterns) {
        String expect = patterns.length == 1 ? Json.text(patterns[0]) : Json.texts(List.of(patterns));
        return "{\"send\": " + command + ", \"expect\": " + expect + "}";
    }

    String json(String id) {
        List<String> fields = new ArrayList<>();
        fields.add("\"id\": " + Json.text(id));
        fields.add("\"comment\": " + Json.text(comment));
        fields.add("\"source\": " + Json.text(source));
        fields.add("\"flags\": " + Json.texts(flags));
        Set<String> examined = new TreeSet<>(Examined.by(source, steps));
        examined.addAll(requirements);
        fields.add("\"requirements\": " + Json.texts(List.copyOf(examined)));
        fields.add("\"verdict\": " + Json.text(open ? "acceptable" : reason.isEmpty() ? "valid" : "invalid"));
        if (!reason.isEmpty()) {
            fields.add("\"reason\": " + Json.text(reason));
        }
        if (!card.isEmpty()) {
            fields.add("\"card\": " + card);
        }
        fields.add("\"needs\": " + Json.texts(needs));
        if (!settings.isEmpty()) {
            fields.add("\"settings\": " + Json.texts(settings));
        }
        fields.add("\"effect\": " + Json.text(effect));
        fields.add("\"steps\": " + list(steps));
        if (!restore.isEmpty()) {
            fields.add("\"restore\": " + list(restore));
        }
        return fields.stream().collect(Collectors.joining(",\n      ", "    {\n      ", "\n    }"));
    }

    private static String list(List<String> steps) {
        return steps.stream().collect(Collectors.joining(",\n        ", "[\n        ", "\n      ]"));
    }
}
