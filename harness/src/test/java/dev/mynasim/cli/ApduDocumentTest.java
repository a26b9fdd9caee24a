// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.docs.Listings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/apdu.md shows is what happens. */
class ApduDocumentTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("mynasim.root", ".."), "examples", "apdu");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theCommandsHaveTheseAnswers() {
        String command = Listings.named("docs/apdu.md", "three commands").get(0);
        assertThat(run(command.substring("./mynasim ".length()).split(" ", -1)))
                .as("%s", err)
                .isZero();
        assertThat(out.toString().lines()).containsExactlyElementsOf(Listings.named("docs/apdu.md", "three answers"));
    }

    @Test
    void theScriptIsTheExampleAndAllItsExpectationsAreMet() throws IOException {
        Path script = EXAMPLES.resolve("auth-certificate.apdu");
        Path pins = EXAMPLES.resolve("adult.pins");
        assertThat(Files.readAllLines(script)).isEqualTo(Listings.named("docs/apdu.md", "script"));
        assertThat(Files.readAllLines(pins)).isEqualTo(List.of("auth = 1234"));
        assertThat(Listings.named("docs/apdu.md", "pins")).isEqualTo(List.of("auth = 1234"));
        assertThat(run("apdu", "--reader", "sim:adult", "--script", script.toString(), "--pin-file", pins.toString()))
                .as("%s", err)
                .isZero();
        assertThat(out.toString()).contains("5 of 5 answers looked at were as expected.");
    }

    private int run(String... arguments) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        return Main.run(new Console(new PrintWriter(out), new PrintWriter(err)), clock, arguments);
    }
}
