// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.perso.Library;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as a person meets it: what it prints and what it exits with. */
class CommandLineTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        run --persona nobody                | there is no persona "nobody"; bundled are: adult
        demo --persona nobody               | there is no persona "nobody"; bundled are: adult
        run --profile glass                 | there is no card profile "glass"; bundled are:
        run --persona missing.yaml          | missing.yaml is not there
        run --vpcd 35963                    | "35963" is not HOST:PORT with a port of 1 to 65535
        run --vpcd localhost:0              | "localhost:0" is not HOST:PORT
        run --vpcd localhost:65536          | "localhost:65536" is not HOST:PORT
        run --vpcd localhost:99999999999    | is not HOST:PORT
        run --vpcd :35963                   | ":35963" is not HOST:PORT
        run --vpcd                          | Missing required parameter for option '--vpcd'
        run --vpcd @localhost:1             | "@localhost:1" names no card before the @
        run --vpcd a@localhost:1 --vpcd b@localhost:1 | the slot localhost:1 is named twice
        run --vpcd nobody@localhost:1       | there is no persona "nobody"
        run --vpcd adult/glass@localhost:1  | there is no card profile "glass"
        run --vpcd none.card@localhost:1    | none.card is not there; make one with: mynasim card new
        run --vpcd child@localhost:1 --persona adult | --persona is the card of no reader
        run --listen localhost              | "localhost" is not HOST:PORT with a port of 0 to 65535
        run --listen nowhere.invalid:0      | the host nowhere.invalid of --listen is not known
        run --listen 0.0.0.0:0              | could be reached from other machines; use 127.0.0.1, or add --allow-remote
        run --listen [::]:0                 | could be reached from other machines; use 127.0.0.1, or add --allow-remote
        run --listen 0.0.0.0:0 --allow-remote | needs --tls-cert and --tls-key, and --tls-client-ca or --token-file
        run --listen 0.0.0.0:0 --allow-remote --token-file t | needs --tls-cert and --tls-key, and --tls-client-ca or
        run --listen 0.0.0.0:0 --allow-remote --tls-cert c --tls-key k | needs --tls-cert and --tls-key, and --tls-c
        run --listen 127.0.0.1:0 --tls-cert c | --tls-cert and --tls-key belong together
        run --listen 127.0.0.1:0 --tls-cert c --tls-key k | c is not there or cannot be read
        run --listen 127.0.0.1:0 --token-file no-token | no-token is not there or cannot be read
        run --allow-remote                  | belong to --listen, which is missing
        run --pool adult                    | --pool needs a --listen without a card of its own
        run --pool adult --listen child@127.0.0.1:0 | --pool needs a --listen without a card of its own
        run --pool taro.card --listen 127.0.0.1:0 | --pool takes a persona
        run --pool adult --listen 127.0.0.1:0 --profile child | --profile is the card of no reader
        run --listen 127.0.0.1:0 --max-connections 0 | connections: 1 to 65535, not 0
        run --ready-file no/such/folder/r   | the folder of the ready file no/such/folder/r is not there
        run --card none.card                | none.card is not there; make one with: mynasim card new
        run --card x.card --persona adult   | --card and --persona are two different cards; give one of them
        run --card x.card --profile child   | --card and --profile are two different cards; give one of them
        run --card x.card --durability disk | "disk" is not memory, file or file+fsync
        run --durability file               | --durability needs --card
        run --reday-file x                  | Unknown option
        run --faults missing.yaml           | missing.yaml is not there
        run --timing fast                   | there is no timing profile "fast"; bundled are none, contact
        run extra                           | Unmatched argument
        run --jcsdk 9025                    | "9025" is not HOST:PORT with a port of 0 to 65535
        run --jcop 10.0.0.1:0               | --jcop 10.0.0.1:0 could be reached from other machines
        run --persosim @127.0.0.1:0         | names no card before the @
        run --jcsdk 127.0.0.1:0 --allow-remote | belong to --listen, which is missing
        fly                                 | Unmatched argument
        demo --at yesterday                 | "yesterday" is not a moment such as 2027-01-01T00:00:00Z
        """)
    void aWrongCommandLineIsOneSentenceAndExitTwo(String arguments, String sentence) {
        assertThat(run(arguments.strip().split(" +", -1))).isEqualTo(2);
        assertThat(err.toString().strip()).contains(sentence.strip()).doesNotContain("\n", "Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aBrokenPersonaFileIsSaidWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("me.yaml"), "persona: me\npurpose: Mine.\nholdr: {}\n");
        assertThat(run("run", "--persona", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("me.yaml, line 3", "\"holdr\" is not known here");
    }

    @Test
    void aBrokenFaultPlanIsSaidWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("my.yaml"), "plan: my\npurpose: Mine.\nfaults:\n  - nmae: x\n");
        assertThat(run("run", "--faults", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("my.yaml, line 4, field faults[0]", "\"nmae\" is not known here");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileThatIsNoCardIsRefusedAndLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("taro.card"), "my diary");
        assertThat(run("run", "--card", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("taro.card").hasLineCount(1);
        assertThat(file).hasContent("my diary");
    }

    @Test
    void aCardIsLetGoWhenTheRestOfTheCommandLineIsWrong() throws IOException {
        Path file = folder.resolve("taro.card");
        assertThat(run("card", "new", "--out", file.toString())).isZero();
        for (int i = 0; i < 2; i++) {
            assertThat(run("run", "--card", file.toString(), "--ready-file", folder + "/no/such/file"))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("ready file").doesNotContain("open in this process");
        }
    }

    @Test
    void aPortThatIsTakenIsSaidAndTheCardIsLetGo() throws IOException {
        Path file = folder.resolve("taro.card");
        assertThat(run("card", "new", "--out", file.toString())).isZero();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String door = "127.0.0.1:" + taken.getLocalPort();
            for (int i = 0; i < 2; i++) {
                assertThat(run("run", "--card", file.toString(), "--listen", door))
                        .isEqualTo(1);
            }
            assertThat(err.toString())
                    .hasLineCount(2)
                    .contains("cannot listen at " + door, "choose another port")
                    .doesNotContain("open in this process");
        }
    }

    @Test
    void withoutACommandItSaysWhatToTry() {
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("mynasim demo");
    }

    @Test
    void helpAndVersionAreThere() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("run", "demo", "worthless");
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("Java " + Runtime.version());
    }

    @Test
    void theDemoPassesAndTellsWhatTheCardSaw() {
        assertThat(run("demo")).as("%s %s", out, err).isZero();
        assertThat(out.toString())
                .contains("ok      a wrong auth PIN costs one of 3 tries")
                .contains("ok      the signature of a document verifies")
                .contains("ok      the sign certificate's chain is accepted")
                .contains("SELECT application JPKI")
                .contains("VERIFY auth PIN (EF 0018)")
                .contains("> 00200080 04 (masked)")
                .contains("13 of 13 checks passed");
        assertThat(out.toString()).as("no PIN, in no form").doesNotContain("31323334", "414243313233", "ABC123");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theDemoFailsWhenTheCertificatesHaveExpired() {
        assertThat(run("demo", "--at", "2040-01-01T00:00:00Z")).isEqualTo(1);
        assertThat(out.toString()).contains("11 of 13 checks passed");
        assertThat(err.toString()).contains("failed: the sign certificate's chain is accepted (", "2040-01-01");
    }

    @Test
    void aPersonasOwnPinsAreUsed() throws IOException {
        try (var in = Objects.requireNonNull(Library.class.getResourceAsStream("personas/adult.yaml"))) {
            String mine = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("persona: adult", "persona: mine")
                    .replace("\"1234\"", "\"0000\"");
            Path file = Files.writeString(folder.resolve("mine.yaml"), mine);
            assertThat(run("demo", "--persona", file.toString()))
                    .as("%s %s", out, err)
                    .isZero();
        }
    }

    private int run(String... arguments) {
        return Main.run(new Console(new PrintWriter(out), new PrintWriter(err)), CLOCK, arguments);
    }
}
