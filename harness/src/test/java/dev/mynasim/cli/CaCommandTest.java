// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.web.WebServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code mynasim ca}, as a person meets it. */
class CaCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-15T00:00:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aCardIsAdoptedRevokedAndShown() {
        String card = folder.resolve("hanako.card").toString();
        String register = folder.resolve("ca.json").toString();
        run("card", "new", "--persona", "adult", "--out", card);
        assertThat(run("ca", "adopt", card, "--register", register)).isEqualTo(0);
        // 110000001 and 114000001 are the persona's numbers.
        assertThat(out.toString()).contains("sign 068E7781", "auth 06CB8081", ": good");
        assertThat(run("ca", "revoke", "068e7781", "--reason", "affiliationChanged", "--register", register))
                .isEqualTo(0);
        assertThat(run("ca", "show", "--register", register)).isEqualTo(0);
        assertThat(out.toString())
                .contains(
                        "2 certificates",
                        "Takasaki-shi, until 2031-08-14T14:59:59Z: revoked since"
                                + " 2027-01-15T00:00:00Z, affiliationChanged");
        assertThat(run("ca", "revoke", "068E7781", "--reason", "superseded", "--register", register))
                .isEqualTo(1);
        assertThat(err.toString()).contains("is already revoked since 2027-01-15T00:00:00Z, affiliationChanged");
        assertThat(run("ca", "adopt", card, "--register", register)).isEqualTo(2);
        assertThat(err.toString()).contains("is taken");
    }

    @Test
    void aPersonaThatMovedIsRevokedFromTheStart() {
        String card = folder.resolve("moved.card").toString();
        run("card", "new", "--persona", "moved", "--out", card);
        run("ca", "adopt", card, "--register", folder.resolve("ca.json").toString());
        assertThat(out.toString())
                .contains("affiliationChanged")
                .contains("auth 06CB808F")
                .contains(": good");
    }

    @Test
    void theServerKnowsTheBundledPersonas() throws Exception {
        CaServeCommand command = new CaServeCommand(new Console(new PrintWriter(out), new PrintWriter(err)), CLOCK);
        new picocli.CommandLine(command).parseArgs("--listen", "127.0.0.1:0");
        try (WebServer server = command.start()) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.url() + "/crl/sign/2/10202.crl"))
                                    .build(),
                            BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            Matcher port = Pattern.compile("http://127\\.0\\.0\\.1:[1-9][0-9]*").matcher(server.url());
            assertThat(port.matches()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ca                                                       | say which: ca serve, ca show, ca adopt or ca revoke
        ca show                                                  | --register
        ca show --register none.json                             | the register none.json is not there
        ca serve --listen 0.0.0.0:80                             | "0.0.0.0:80" is not a loopback address with a port
        ca serve --listen 127.0.0.1                              | is not a loopback address with a port
        ca serve --listen 127.0.0.1:70000                        | is not a loopback address with a port
        ca serve --registered-only                               | --registered-only and --token-file belong together
        ca serve --token-file x                                  | --registered-only and --token-file belong together
        ca serve --registered-only --token-file none             | the token file none cannot be read
        ca serve --register none.json                            | the register none.json is not there
        ca adopt none.card --register x.json                     | none.card is not there
        ca revoke 1 --reason moved --register x.json             | "moved" is no reason
        """)
    void wrongUseIsOneSentence(String arguments, String sentence) {
        assertThat(run(arguments.strip().split(" +", -1))).isEqualTo(2);
        assertThat(err.toString().strip()).contains(sentence.strip()).doesNotContain("\n", "Exception");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        xyz        | "xyz" is not an issue number in hexadecimal
        0          | is not an issue number in hexadecimal
        99         | there is no certificate number 99 in the register
        auth:068E7781 | there is no certificate number auth:068E7781 in the register
        """)
    void aNumberThatIsNotThereIsSaid(String number, String sentence) throws Exception {
        String card = folder.resolve("hanako.card").toString();
        Path register = folder.resolve("ca.json");
        run("card", "new", "--persona", "adult", "--out", card);
        run("ca", "adopt", card, "--register", register.toString());
        byte[] before = Files.readAllBytes(register);
        assertThat(run("ca", "revoke", number.strip(), "--reason", "superseded", "--register", register.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains(sentence.strip());
        assertThat(register).hasBinaryContent(before);
    }

    private int run(String... arguments) {
        return Main.run(new Console(new PrintWriter(out), new PrintWriter(err)), CLOCK, arguments);
    }
}
