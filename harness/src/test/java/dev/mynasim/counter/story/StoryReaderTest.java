// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.counter.Counter;
import dev.mynasim.counter.procedure.House;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.fault.YamlSchema;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.timing.yaml.SettingsFile;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A story that cannot be used says where and why; what expectation fails says what was expected and found. */
class StoryReaderTest {
    private static final YamlSchema SCHEMA = new YamlSchema(Counter.class, "schema/story-1.schema.json");
    private static final String START = """
            story: mine
            about: One of my own.
            people:
              a:
                person: {born: 1985-11-14}
                card: {made: 2021-12-01, expiry: 2031-11-14}
                sign: {issued: "2021-12-01T10:00", expiry: 2026-11-14}
                auth: {issued: "2021-12-01T10:00", expiry: 2026-11-14}
            steps:
            """;

    private static StoryLog play(String text) throws SettingsException {
        return new StoryRunner(House.bundled(Policies.DEFAULTS))
                .play(StoryReader.read(SettingsFile.parse("mine.yaml", text)));
    }

    static List<String> names() {
        return Stories.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSchemaAllowsEachStoryThatShips(String name) throws Exception {
        try (InputStream in = Objects.requireNonNull(Counter.class.getResourceAsStream("stories/" + name + ".yaml"))) {
            assertThat(SCHEMA.errors(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }

    @Test
    void whatIsExpectedAndNotFoundIsSaidWithItsLine() throws Exception {
        StoryLog log = play(START + "  - {status: SIGN, on: \"2026-06-22T10:00\", answer: revoked(superseded)}\n");
        assertThat(log.holds()).isFalse();
        assertThat(log.surprises())
                .containsExactly("mine.yaml, line 10: OCSP of a's SIGN: expected revoked(superseded), found good");
    }

    @Test
    void aWrongDecisionAWrongFeeAndAMissingRuleAreThreeSurprises() throws Exception {
        StoryLog log = play(START
                + "  - visit: {request: {renew: {kinds: [AUTH]}}, on: \"2026-09-01T10:00\"}\n"
                + "    is: {decision: rejected, fee: 200, rules: [S-99]}\n");
        assertThat(log.surprises()).hasSize(3).allMatch(surprise -> surprise.startsWith("mine.yaml, line 1"));
    }

    @Test
    void aVisitThatFailsUnexpectedlyIsASurprise() throws Exception {
        StoryLog log = play(START
                + "  - visit: {request: {renew: {kinds: [AUTH]}}, on: \"2026-09-01T10:00\"}\n"
                + "    types: {AUTH: wrong}\n"
                + "    is: {decision: accepted}\n");
        assertThat(log.holds()).isFalse();
    }

    @Test
    void mistakesAreNamedWithFileLineAndWhatIsPossible() {
        refused("  - {smell: SIGN}\n", "mine.yaml, line 10", "a step begins with one of visit, event");
        refused("  - {status: SIGN, colour: red, answer: good}\n", "line 10", "\"colour\" is not known here");
        refused("  - {status: SING, answer: good}\n", "line 10", "\"SING\" is not known here; known are AUTH, SIGN");
        refused("  - {status: SIGN, who: b, answer: good}\n", "line 10", "nobody in this story is called \"b\"");
        refused("  - {probe: \"X(000A)\", answer: good}\n", "line 10", "is not asked for \"X\"");
        refused("  - {probe: \"Q(0019)\", answer: good}\n", "line 10", "no PIN \"0019\"");
        refused("  - {wait: \"tomorrow\"}\n", "line 10", "a moment in Japan such as 2026-09-01T10:00");
        refused("  - {wait: \"2020-01-01T00:00\"}\n", "line 10", "the clock cannot go back");
        refused(
                "  - visit: {request: {fly: {}}, on: \"2026-09-01T10:00\"}\n",
                "line 10",
                "\"fly\" is not known here; known are apply-for-card");
        refused(
                "  - {arrives: {received: 2026-05-07, made: 2026-05-20, on: \"2026-06-01T09:00\"}}\n",
                "no card is ordered");
        assertThatThrownBy(() -> play("story: Mine\nabout: x\npeople: {}\nsteps: []\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("mine.yaml, line 1")
                .hasMessageContaining("lower-case letters");
        assertThatThrownBy(() -> Stories.find("no-such-story"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("bundled are abroad-foreign-national");
        assertThatThrownBy(() -> Stories.find("none/there.yaml"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("is not there");
    }

    private static void refused(String step, String... parts) {
        assertThatThrownBy(() -> play(START + step))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() {
        assertThat(SCHEMA.errors(START + "  - {status: SIGN, answer: good}\n")).isEmpty();
        for (String step : List.of(
                "  - {smell: SIGN}\n",
                "  - {status: SIGN, colour: red, answer: good}\n",
                "  - {status: SING, answer: good}\n",
                "  - {wait: \"tomorrow\"}\n")) {
            assertThat(SCHEMA.errors(START + step)).as(step).isNotEmpty();
        }
    }
}
