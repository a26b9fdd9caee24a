// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.reader.ListeningCard;
import dev.mynasim.reader.StubCard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code mynasim apdu} with a reader of a real pcscd. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApduIT {
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final String SELECT_JPKI = "00A4040C0AD392F000260100000001";
    private static final String SELECT_AUTH_PIN = "00A4020C020018";
    private static final String RETRY_QUERY = "00200080";
    private static final String WRONG_PIN = "002000800430303030";

    private final CardRig rig = new CardRig();

    @BeforeEach
    void freshCard() {
        rig.freshCard();
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    @Test
    void theReadersAreListed() {
        assertThat(apdu("--reader", "pcsc:").orFail().stdout().lines())
                .contains("0: " + rig.stack().readerName(0))
                .contains("1: " + rig.stack().readerName(1));
    }

    @Test
    void aReaderIsFoundByNameNumberAndPart() {
        String name = rig.stack().readerName(0);
        for (String wanted : new String[] {name, "0", name.substring(name.length() - 5)}) {
            Program.Result result = apdu("--reader", "pcsc:" + wanted, SELECT_JPKI, SELECT_AUTH_PIN, RETRY_QUERY);
            assertThat(result.orFail().stdout())
                    .contains("Reader: " + name + ", ATR 3B", "SELECT application JPKI", "< 63C3");
        }
    }

    @Test
    void whatMaySpendATryIsRefusedBeforeAnythingIsSent() {
        Program.Result refused = apdu("--reader", reader(), SELECT_JPKI, SELECT_AUTH_PIN, WRONG_PIN);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.stderr())
                .contains("command 3: VERIFY with data may spend a try", "nothing was sent", "--allow-destructive")
                .doesNotContain("30303030");
        assertThat(refused.stdout()).isEmpty();
        assertThat(tries()).isEqualTo("63C3");
    }

    @Test
    void askedForByNameItIsSent() {
        assertThat(apdu("--allow-destructive", "--reader", reader(), SELECT_JPKI, SELECT_AUTH_PIN, WRONG_PIN)
                        .orFail()
                        .stdout())
                .contains("VERIFY auth PIN", "< 63C2")
                .doesNotContain("30303030");
        assertThat(tries()).isEqualTo("63C2");
    }

    /** The whole file in one extended answer, and no answer that the JDK has changed on its way. */
    @Test
    void extendedAnswersAndStatusWordsPassAsTheyAre() {
        Path script = rig.write("read.apdu", """
                00A4040C 0A D392F000260100000001
                .expect 9000
                00A4020C 02 000A
                .expect 9000
                00B00000 000000
                .expect 9000 3082xxxx...
                00B0FFFF 00
                .expect 6xxx
                """);
        assertThat(apdu("--reader", reader(), "--script", script.toString())
                        .orFail()
                        .stdout())
                .contains("4 of 4 answers looked at were as expected.");
    }

    @Test
    void anEmptyReaderIsToldInTime() {
        Program.Result empty = apdu("--timeout", "1", "--reader", "pcsc:1", RETRY_QUERY);
        assertThat(empty.exitCode()).isEqualTo(1);
        assertThat(empty.stderr())
                .contains("no card came into the reader " + rig.stack().readerName(1));
    }

    @Test
    void aReaderThatIsNotThereIsToldWithThoseThatAre() {
        Program.Result none = apdu("--reader", "pcsc:Toaster", RETRY_QUERY);
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.stderr())
                .contains("no reader is called Toaster", rig.stack().readerName(0));
    }

    @Test
    void withoutPcscdItSaysWhatToDo() {
        rig.stack().stop();
        try {
            Program.Result none = apdu("--reader", "pcsc:", RETRY_QUERY);
            assertThat(none.exitCode()).isEqualTo(1);
            assertThat(none.stderr()).contains("the PC/SC service is not there", "start pcscd");
        } finally {
            rig.stack().ensureRunning();
        }
    }

    @Test
    void aSignalInTheMiddleEndsItAndTakesTheCardsPower() throws Exception {
        StubCard card = new StubCard();
        Path script = rig.write("long.apdu", "00B0000000\n".repeat(10_000));
        try (ListeningCard listening = new ListeningCard(card);
                RunningProgram running = program(
                                "--reader", "socket:127.0.0.1:" + listening.port(), "--script", script.toString())
                        .start()) {
            running.line(line -> line.contains("READ BINARY"), WITHIN);
            RunningProgram.Ending ending = running.end("INT", WITHIN);
            assertThat(ending.output()).doesNotContain("Exception");
            assertThat(ending.exitCode()).as("as the signal has it").isEqualTo(130);
            assertThat(ending.taken()).isLessThan(Duration.ofSeconds(5));
            assertThat(seenUntil(card, "off")).as("commands before the end").isLessThan(10_000);
        }
    }

    @Test
    void aSignalInTheMiddleEndsItOnAReaderToo() {
        Path script = rig.write("long.apdu", SELECT_JPKI + "\n" + "00B0000000\n".repeat(9_000));
        try (RunningProgram running =
                program("--reader", reader(), "--script", script.toString()).start()) {
            running.line(line -> line.contains("READ BINARY"), WITHIN);
            RunningProgram.Ending ending = running.end("INT", WITHIN);
            assertThat(ending.output()).doesNotContain("Exception");
            assertThat(ending.taken()).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(tries()).isEqualTo("63C3");
    }

    private static int seenUntil(StubCard card, String last) throws InterruptedException {
        int count = 0;
        String seen = card.seen.poll(10, TimeUnit.SECONDS);
        while (seen != null && !seen.equals(last)) {
            count++;
            seen = card.seen.poll(10, TimeUnit.SECONDS);
        }
        assertThat(seen).isEqualTo(last);
        return count;
    }

    private String tries() {
        String out = apdu("--json", "--reader", reader(), SELECT_JPKI, SELECT_AUTH_PIN, RETRY_QUERY)
                .orFail()
                .stdout();
        return out.lines()
                .filter(line -> line.contains("how many tries are left?"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*\"statusWord\":\"([0-9A-F]{4})\".*", "$1");
    }

    private String reader() {
        return "pcsc:" + rig.stack().readerName(0);
    }

    private Program.Result apdu(String... arguments) {
        return program(arguments).run();
    }

    private Program program(String... arguments) {
        Path libraries = Path.of(System.getProperty("basedir", "."), "target", "app", "lib");
        return rig.client(
                        "env",
                        "--default-signal=INT,TERM",
                        Jdk.tool("java"),
                        "-XX:+UseSerialGC",
                        "-cp",
                        libraries + "/*",
                        "dev.mynasim.cli.Main",
                        "apdu")
                .with(arguments);
    }
}
