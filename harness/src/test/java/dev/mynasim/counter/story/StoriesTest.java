// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.counter.procedure.House;
import dev.mynasim.counter.rule.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stories that ship come as they say. */
class StoriesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("mynasim.root", ".."), "harness/src/main/resources/dev/mynasim/counter/stories");
    private static final StoryRunner RUNNER = new StoryRunner(House.bundled(Policies.DEFAULTS));

    static List<String> names() {
        return Stories.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStoryComesAsItSays(String name) throws Exception {
        Story story = Stories.bundled(name);
        assertThat(story.name()).isEqualTo(name);
        assertThat(story.shows()).isNotEmpty();
        StoryLog log = RUNNER.play(story);
        assertThat(log.surprises()).as(String.join("\n", log.lines())).isEmpty();
        assertThat(log.checks()).isGreaterThanOrEqualTo(3);
        assertThat(String.join("\n", log.lines()))
                .as("no PIN is told")
                .doesNotContain("ABC123")
                .doesNotContain("\"1234\"");
        assertThat(RUNNER.play(story).lines())
                .as("the same story tells the same")
                .isEqualTo(log.lines());
    }

    @Test
    void allStoriesOfTheFolderAreKnown() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".yaml"))
                            .map(file -> file.replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(Stories.NAMES);
        }
        assertThat(Stories.NAMES).hasSizeGreaterThanOrEqualTo(25).isSorted();
    }
}
