// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.docs.Listings;
import dev.mynasim.pcsc.Program;
import dev.mynasim.web.WebServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The listings of docs/pki.md, run. */
class PkiDocumentTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-15T06:00:00Z"), ZoneOffset.UTC);
    private static final String DOCUMENT = "docs/pki.md";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theRecordsAreThoseThatAreShown() {
        records();
        assertThat(out.toString().lines().toList())
                .endsWith(Listings.named(DOCUMENT, "show").toArray(String[]::new));
    }

    @Test
    void opensslAsksAsTheListingSays() throws Exception {
        records();
        CaServeCommand serve = new CaServeCommand(console(), CLOCK);
        new CommandLine(serve).parseArgs("--register", folder.resolve("ca.json").toString());
        try (WebServer server = serve.start()) {
            List<String> lines = Listings.named(DOCUMENT, "openssl").stream()
                    .map(line -> line.replace("http://127.0.0.1:8080", server.url()))
                    .toList();
            for (String line : lines.subList(0, 2)) {
                fetch(line);
            }
            Program.Result result = Program.of(
                            "bash",
                            "-c",
                            "set -e; cd \"$0\"; " + String.join("\n", lines.subList(2, lines.size())),
                            folder.toString())
                    .run()
                    .orFail();
            // The listing's day lies ahead, of which openssl warns between the number and the answer.
            assertThat(result.stdout())
                    .containsPattern("0x068E7781: (WARNING: .*\\n.*not yet valid.*\\n)?revoked")
                    .contains("Reason: affiliationChanged");
            assertThat(result.stderr()).contains("verify OK", "Response verify OK");
        }
    }

    /** Does what {@code curl -s -o FILE URL} does, which need not be installed. */
    private void fetch(String line) throws Exception {
        String[] words = line.split(" ", -1);
        assertThat(words).startsWith("curl", "-s", "-o").hasSize(5);
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(words[4])).build(),
                        BodyHandlers.ofFile(folder.resolve(words[3])));
    }

    private void records() {
        for (String line : Listings.named(DOCUMENT, "records")) {
            List<String> arguments = List.of(
                            line.substring("./mynasim ".length()).split(" ", -1))
                    .stream()
                    .map(word -> word.matches("hanako.card|ca.json")
                            ? folder.resolve(word).toString()
                            : word)
                    .toList();
            assertThat(Main.run(console(), CLOCK, arguments.toArray(String[]::new)))
                    .as(line + err)
                    .isEqualTo(0);
        }
    }

    private Console console() {
        return new Console(new PrintWriter(out), new PrintWriter(err));
    }
}
