// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.util.Map;
import java.util.Optional;

/** What goes wrong during a visit: {@code fails}, a word or one field with a number. */
final class Breakdown {
    private static final int MOST = 1000;
    private static final Map<String, String> WORDS =
            Map.of("after-key-generation", "lineDown", "answer-lost", "answerLost");

    private final String what;
    private final int when;
    private final Scene scene;
    private final Optional<Scene.Actor> actor;

    private Breakdown(String what, int when, Scene scene, Optional<Scene.Actor> actor) {
        this.what = what;
        this.when = when;
        this.scene = scene;
        this.actor = actor;
    }

    static Breakdown of(Fields step, Scene scene, Optional<Scene.Actor> actor) throws SettingsException {
        Node fails = step.find("fails");
        if (fails == null) {
            return new Breakdown("", 0, scene, actor);
        }
        if (fails instanceof Scalar word) {
            return new Breakdown(word.choice(WORDS), 0, scene, actor);
        }
        Fields fields = fails.asFields();
        String what = fields.oneOf(java.util.Set.of("lineDown", "answerLost", "cardOut", "powerLost"));
        return new Breakdown(what, fields.scalar(what).whole(0, MOST), scene, actor);
    }

    void begin() {
        switch (what) {
            case "lineDown" -> scene.line().downAt(when, false);
            case "answerLost" -> scene.line().downAt(when, true);
            case "cardOut" -> actor.ifPresent(there -> there.inReader().removeAfter(when));
            case "powerLost" -> actor.ifPresent(there -> there.card().tearAfter(when));
            default -> {
                // Nothing goes wrong.
            }
        }
    }

    /** All works again. */
    void end() {
        scene.line().up();
        actor.ifPresent(there -> {
            there.inReader().insert();
            there.card().tearNever();
        });
    }
}
