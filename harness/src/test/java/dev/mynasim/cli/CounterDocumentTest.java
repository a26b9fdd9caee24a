// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.docs.Listings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The listings of docs/counter.md, run. */
class CounterDocumentTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);
    private static final String DOCUMENT = "docs/counter.md";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String line) {
        String[] arguments = Stream.of(line.substring("./mynasim ".length()).split(" ", -1))
                .map(word -> word.matches("hanako.card|ca.json|pins.txt|mine.yaml")
                        ? folder.resolve(word).toString()
                        : word)
                .map(word -> word.equals("sim:hanako.card") ? "sim:" + folder.resolve("hanako.card") : word)
                .toArray(String[]::new);
        return Main.run(new Console(new PrintWriter(out), new PrintWriter(err)), CLOCK, arguments);
    }

    private void write(String file, String listing) throws Exception {
        Files.write(folder.resolve(file), Listings.named(DOCUMENT, listing));
    }

    @Test
    void theVisitsGoAsTheyAreShown() throws Exception {
        write("pins.txt", "pins");
        List<String> visit = Listings.named(DOCUMENT, "visit");
        assertThat(visit).hasSize(4);
        for (String line : visit) {
            assertThat(run(line)).as(line + "\n" + out + err).isZero();
        }
        assertThat(out.toString().lines()).containsSubsequence(Listings.named(DOCUMENT, "decision"));
        assertThat(out.toString()).contains("revoked").doesNotContain("ABC123");
        List<String> reader = Listings.named(DOCUMENT, "reader");
        assertThat(run(reader.get(0))).as("" + out + err).isZero();
        assertThat(out.toString()).contains("AUTH PIN: 3 of 3 tries left");
        Files.writeString(folder.resolve("pins.txt"), "auth = 1234\nnew-auth = 7777\n");
        assertThat(run(reader.get(1) + " --pins pins.txt")).as("" + out + err).isZero();
    }

    @Test
    void theStoriesAreThere() {
        for (String line : Listings.named(DOCUMENT, "stories").subList(0, 3)) {
            assertThat(run(line)).as(line + "\n" + out + err).isZero();
        }
        assertThat(Listings.named(DOCUMENT, "stories").get(3)).isEqualTo("./mynasim scenario --all");
    }

    @Test
    void theStoryOfOnesOwnComesAsItSays() throws Exception {
        write("mine.yaml", "story");
        assertThat(run("./mynasim scenario mine.yaml")).as("" + out + err).isZero();
        assertThat(out.toString()).contains("refused(affiliationChanged)", "as expected: ");
    }
}
