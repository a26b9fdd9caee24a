// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.timing.yaml.Place;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a story told, line by line, and where it did not come as expected. */
public final class StoryLog {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd EEE HH:mm", Locale.ENGLISH);

    private final List<String> lines = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();
    private int checks;

    StoryLog() {}

    /** The lines, in order. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** One sentence for each expectation that did not hold: where it stands, what was expected, what was found. */
    public List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** How many expectations were looked at. */
    public int checks() {
        return checks;
    }

    /** Whether all expectations held. */
    public boolean holds() {
        return surprises.isEmpty();
    }

    void at(LocalDateTime moment, String who, String what) {
        lines.add("%s  %-8s %s".formatted(MOMENT.format(moment), who, what));
    }

    void detail(String text) {
        lines.add("    " + text);
    }

    void check(Place place, String what, boolean right, String expected, String found) {
        checks++;
        if (!right) {
            String sentence = "%s, line %d: %s: expected %s, found %s"
                    .formatted(place.source(), place.line(), what, expected, found);
            surprises.add(sentence);
            lines.add("!!  " + sentence);
        }
    }
}
