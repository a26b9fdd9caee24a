// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.counter.rule.Policies;
import dev.mynasim.timing.yaml.Fields;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A story of several steps.
 *
 * @param name what it is called: lower-case letters, digits and hyphens
 * @param about one sentence
 * @param shows the rules and rows of the facts sheet that it shows
 * @param policies how the sources' conflicts are decided in it
 * @param begins what the clock shows at the first step, in Japan; null: the last moment of what was before
 * @param people who is in it, by key; at least one
 * @param steps what happens, in order; each is checked to have a known form
 */
public record Story(
        String name,
        String about,
        List<String> shows,
        Policies policies,
        @Nullable LocalDateTime begins,
        Map<String, Start> people,
        List<Fields> steps) {
    /** Copies the collections. */
    public Story {
        shows = List.copyOf(shows);
        people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
        steps = List.copyOf(steps);
    }

    /** Its name and what it is about. */
    @Override
    public String toString() {
        return name + ": " + about;
    }
}
