// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file of card scripts that is being written. Scripts stand in groups; a group starts at a number of its own, so that
 * a script that is added at a group's end changes no other's id.
 */
final class ScriptFile {
    private final String suite;
    private final String description;
    private final String generator;
    private final long seed;
    private final Map<String, String> flags = new LinkedHashMap<>();
    private final Map<Integer, String> scripts = new LinkedHashMap<>();
    private int last;

    ScriptFile(String suite, String description, String generator, long seed) {
        this.suite = suite;
        this.description = description;
        this.generator = generator;
        this.seed = seed;
    }

    ScriptFile flag(String name, String explanation) {
        flags.put(name, explanation);
        return this;
    }

    /** The next script has this number; it must not have been reached. */
    void group(int number) {
        if (number <= last) {
            throw new IllegalStateException("%s: the group %d starts behind %d".formatted(suite, number, last));
        }
        last = number - 1;
    }

    void add(Script script) {
        last++;
        scripts.put(last, script.json("%s-%04d".formatted(suite, last)));
    }

    String suite() {
        return suite;
    }

    long seed() {
        return seed;
    }

    /** The ids, one on a line. */
    String ids() {
        return scripts.keySet().stream()
                .map(number -> "%s-%04d\n".formatted(suite, number))
                .collect(Collectors.joining());
    }

    String json() {
        String explained = flags.entrySet().stream()
                .map(flag -> "\n    " + Json.text(flag.getKey()) + ": " + Json.text(flag.getValue()))
                .collect(Collectors.joining(",", "{", flags.isEmpty() ? "}" : "\n  }"));
        return """
                {
                  "format": 1,
                  "suite": %s,
                  "description": %s,
                  "flags": %s,
                  "generator": {"name": %s, "seed": %d},
                  "card": {"persona": "adult", "profile": "plastic-contact"},
                  "vectors": [
                %s
                  ]
                }
                """.formatted(
                        Json.text(suite),
                        Json.text(description),
                        explained,
                        Json.text(generator),
                        seed,
                        String.join(",\n", scripts.values()));
    }
}
