// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.docs.Listings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/reader-test-card.md shows is what happens. */
class ReaderTestDocumentTest {
    private static final String DOCUMENT = "docs/reader-test-card.md";

    @Test
    void theCommandsAreAnswered() {
        assertThat(statusWords(Listings.named(DOCUMENT, "commands").get(0).substring("./mynasim ".length())))
                .containsExactly("9000", "9000", "6A02", "9000");
    }

    @Test
    void theScriptIsAnswered() {
        List<String> script = Listings.named(DOCUMENT, "scriptor");
        assertThat(statusWords("apdu --reader sim:adult/reader-test "
                        + String.join(
                                " ",
                                script.stream()
                                        .map(line -> line.replace(" ", ""))
                                        .toList())))
                .containsExactly("9000", "9000", "9000", "9000");
    }

    private static List<String> statusWords(String commandLine) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new Console(new PrintWriter(out), new PrintWriter(err)),
                Clock.systemUTC(),
                commandLine.replace("apdu ", "apdu --keep-going --json ").split(" ", -1));
        assertThat(code).as("%s", err).isLessThanOrEqualTo(1);
        return out.toString()
                .lines()
                .filter(line -> line.contains("\"statusWord\""))
                .map(ReaderTestDocumentTest::statusWord)
                .toList();
    }

    private static String statusWord(String line) {
        return line.replaceAll(".*\"statusWord\":\"([0-9A-F]{4})\".*", "$1");
    }
}
