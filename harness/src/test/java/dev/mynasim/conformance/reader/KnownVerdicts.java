// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What is known to come out on each stand, from the file verdicts.json beside this class. */
final class KnownVerdicts {
    private static final Pattern OR = Pattern.compile(" or ");

    private final Map<String, Map<String, String>> others = new HashMap<>();

    private record Other(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Map<String, String> verdicts,
            @JsonProperty(required = true) String why) {}

    private record Known(
            @JsonProperty(required = true) String description,
            @JsonProperty(required = true) List<Other> others) {}

    private KnownVerdicts(Known known) {
        for (Other other : known.others()) {
            assertThat(other.why()).as(other.id()).hasSizeGreaterThan(20);
            assertThat(others.put(other.id(), other.verdicts()))
                    .as(other.id() + " stands twice")
                    .isNull();
        }
    }

    static KnownVerdicts read() {
        try (InputStream json = KnownVerdicts.class.getResourceAsStream("verdicts.json")) {
            return new KnownVerdicts(new ObjectMapper().readValue(json, Known.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Every case came out as it is known to, and no other is known.
     *
     * @param stand as {@code Environment.runner} calls it
     * @param verdicts the kind of verdict by case
     * @param words all that was said, for a failure
     */
    void requireSame(String stand, Map<String, String> verdicts, String words) {
        Map<String, String> expected = new TreeMap<>();
        verdicts.keySet().forEach(id -> expected.put(id, "Passed"));
        others.forEach((id, each) -> expected.put(id, each.getOrDefault(stand, "Passed")));
        Map<String, String> found = new TreeMap<>(verdicts);
        found.replaceAll(
                (id, kind) -> OR.splitAsStream(expected.getOrDefault(id, "")).anyMatch(kind::equals)
                        ? expected.getOrDefault(id, "")
                        : kind);
        assertThat(found).as(words).isEqualTo(expected);
    }
}
