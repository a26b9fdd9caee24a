// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mynasim.reader.ListeningCard;
import dev.mynasim.reader.StubCard;
import dev.mynasim.sim.MyNumberCard;
import dev.mynasim.sim.PinName;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mynasim apdu} as a person meets it. */
@Timeout(60)
class ApduCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final String SELECT_JPKI = "00 A4 04 0C 0A D392F000260100000001";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        apdu                                             | Missing required option: '--reader=SPEC'
        apdu --reader                                    | Missing required parameter for option '--reader'
        apdu --reader adult                              | "adult" is not a reader; write socket:HOST:PORT, pcsc:NAME
        apdu --reader socket:localhost                   | is not socket:HOST:PORT
        apdu --reader sim:nobody 00A4                    | there is no persona "nobody"; bundled are: adult
        apdu --reader sim:none.card 00A4                 | none.card is not there
        apdu --reader sim:adult 00A                      | command 1: at character 3: a command is hexadecimal digits
        apdu --reader sim:adult 00A40000 0x00            | command 2: at character 1: a command is hexadecimal digits
        apdu --reader sim:adult {auth}                   | command 1: there is no PIN "auth" in --pin-file; there are: none
        apdu --reader sim:adult {}                       | between { and } stands the name of a PIN
        apdu --reader sim:adult --script none.apdu       | the script none.apdu is not there
        apdu --reader sim:adult --script x.apdu 00A40000 | give commands or --script, not both
        apdu --reader sim:adult --pin-file none.pins     | the PIN file none.pins is not there
        apdu --reader sim:adult --no-reset               | --no-reset: a card in this process has no power before
        apdu --reader sim:adult --timeout 0              | --timeout is 1 to 3600 seconds, not 0
        apdu --reader sim:adult --timeout 3601           | --timeout is 1 to 3600 seconds, not 3601
        """)
    void aWrongCommandLineIsOneSentenceAndExitTwo(String arguments, String sentence) {
        assertThat(run(arguments.strip().split(" +", -1))).isEqualTo(2);
        assertThat(err.toString().strip()).contains(sentence.strip()).doesNotContain("\n", "Exception");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        .reset%n.expect 9000     | line 3: .expect stands behind a command
        00A40000%n.expect        | line 3: write .expect 9000, .expect 63Cx
        00A40000%n.expect 90     | line 3: write .expect 9000
        00A40000%n.expect 9000 3 | line 3: write .expect 9000
        00A40000%n.expect 9000%n.expect 9000 | line 4: the command before has an .expect already
        .restart                 | line 2: ".restart" is not known here; there are .expect, .powerup, .reset
        .reset now               | line 2: nothing stands behind .reset
        00A40000%n%n00A4000      | line 4: at character 7: a command is hexadecimal digits
        00 20 00 80 {sign}       | line 2: there is no PIN "sign" in --pin-file; there are: auth
        00 20 00 80 {auth        | line 2: at character 12: a command is hexadecimal digits
        """)
    void aMistakeInAScriptIsToldWithItsLineBeforeAnythingIsSent(String lines, String sentence) throws Exception {
        StubCard card = new StubCard();
        Path script = write("my.apdu", "00B0000001\n" + lines.strip().formatted() + "\n");
        Path pins = write("my.pins", "auth = 1234\n");
        try (ListeningCard listening = new ListeningCard(card)) {
            assertThat(run(
                            "apdu",
                            "--reader",
                            "socket:127.0.0.1:" + listening.port(),
                            "--script",
                            script.toString(),
                            "--pin-file",
                            pins.toString()))
                    .isEqualTo(2);
        }
        assertThat(err.toString()).contains("my.apdu, " + sentence.strip()).hasLineCount(1);
        assertThat(card.seen).isEmpty();
    }

    @Test
    void filesThatAreTooLongOrNoTextAreRefused() throws IOException {
        Path large = write("large.apdu", "# x\n".repeat(1 << 18) + "#");
        assertThat(script(large)).isEqualTo(2);
        Path wide = write("wide.apdu", "\n# " + "x".repeat(200_000));
        assertThat(script(wide)).isEqualTo(2);
        Path many = write("many.apdu", "00B0000001\n".repeat(10_001));
        assertThat(script(many)).isEqualTo(2);
        Path binary = folder.resolve("binary.apdu");
        Files.write(binary, new byte[] {(byte) 0xC3, 0x28});
        assertThat(script(binary)).isEqualTo(2);
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("large.apdu is larger than 1048576 octets"),
                        line -> assertThat(line).contains("wide.apdu, line 2: it is longer than 200000 characters"),
                        line -> assertThat(line).contains("many.apdu, line 10001: a script has at most 10000 steps"),
                        line -> assertThat(line).contains("binary.apdu is no text in UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth 1234", "Auth = 1234", "auth = 12 34", "auth =", "auth = 1234\nauth = 4321"})
    void aWrongPinFileIsToldWithItsLineAndWithoutAPin(String text) throws IOException {
        Path pins = write("my.pins", "# mine\n\n" + text);
        assertThat(run("apdu", "--reader", "sim:adult", "--pin-file", pins.toString()))
                .isEqualTo(2);
        // The folder's name is a random number, which may have these digits in it.
        assertThat(err.toString().replace(folder.toString(), ""))
                .contains("my.pins, line ")
                .doesNotContain("1234", "4321");
    }

    @Test
    void commandsAreSentInOrderAndToldInWords() {
        assertThat(run("apdu", "--reader", "sim:adult", SELECT_JPKI, "00A4020C020018", "00200080"))
                .as("%s", err)
                .isZero();
        assertThat(out.toString().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Reader: the card of adult (")
                        .endsWith("an emulator."))
                .anySatisfy(line -> assertThat(line).contains("SELECT application JPKI"))
                .anySatisfy(line -> assertThat(line).contains("VERIFY auth PIN (EF 0018): how many tries are left?"))
                .anySatisfy(line -> assertThat(line).contains("< 63C3", "ms)"))
                .anySatisfy(line -> assertThat(line).contains("power down"));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void withoutACommandTheCardIsPoweredUp() {
        assertThat(run("apdu", "--reader", "sim:adult")).isZero();
        assertThat(out.toString()).contains("power up", "answer to reset", "power down");
    }

    @Test
    void aScriptWhoseExpectationsAreMetEndsWithZero() throws Exception {
        Path pins = write("my.pins", "auth = 1234\nwrong = 0000\n");
        Path script = write("login.apdu", """
            # the auth PIN, once wrong and once right
            %s          # JPKI
            .expect 9000
            00 A4 02 0C 02 00 18
            00:20:00:80 {wrong}
            .expect 63Cx
            00200080{auth}
            .expect 9000
            00A4020C02000A
            00B0000004
            .expect 9000 3082XX...
            00b00000 04
            .expect 9000 3082xxxx
            .reset
            00200080
            .expect 6xxx
            .powerdown
            .powerup
            """.formatted(SELECT_JPKI));
        assertThat(script(script, "--pin-file", pins.toString()))
                .as("%s %s", out, err)
                .isZero();
        assertThat(out.toString())
                .contains("6 of 6 answers looked at were as expected.", "(masked)")
                .doesNotContain("31323334", "30303030");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aDifferenceEndsTheScriptWithOneAndTheCardLosesItsPower() throws Exception {
        StubCard card = new StubCard();
        Path script = write("my.apdu", "00B0000002\n.expect 6A82\n00B0000001\n");
        try (ListeningCard listening = new ListeningCard(card)) {
            assertThat(run("apdu", "--reader", "socket:127.0.0.1:" + listening.port(), "--script", script.toString()))
                    .isEqualTo(1);
        }
        assertThat(card.seen).containsExactly("on", "00B0000002", "off");
        assertThat(err.toString())
                .contains("my.apdu, line 1: expected 6A82, but the card answered 9000 with 2 octets of data")
                .hasLineCount(1);
        assertThat(out.toString()).contains("0 of 1 answers looked at were as expected.");
    }

    @Test
    void keepGoingSendsTheRestAndStillEndsWithOne() throws Exception {
        StubCard card = new StubCard();
        Path script = write("my.apdu", "00B0000002\n.expect 9000 5A5B\n00B0000001\n.expect 9000 5A\n");
        try (ListeningCard listening = new ListeningCard(card)) {
            assertThat(run(
                            "apdu",
                            "--keep-going",
                            "--reader",
                            "socket:127.0.0.1:" + listening.port(),
                            "--script",
                            script.toString()))
                    .isEqualTo(1);
        }
        assertThat(card.seen).containsExactly("on", "00B0000002", "00B0000001", "off");
        assertThat(out.toString()).contains("1 of 2 answers looked at were as expected.");
    }

    @Test
    void noResetLeavesTheCardsPowerAsItIs() throws Exception {
        StubCard card = new StubCard();
        card.powerUp();
        try (ListeningCard listening = new ListeningCard(card)) {
            assertThat(run("apdu", "--no-reset", "--reader", "socket:127.0.0.1:" + listening.port(), "00B0000001"))
                    .isZero();
        }
        assertThat(card.seen).containsExactly("on", "00B0000001");
    }

    @Test
    void aCardThatIsTakenOutIsALinkFailure() throws Exception {
        try (MyNumberCard card = MyNumberCard.builder().clock(CLOCK).build();
                ListeningCard listening = new ListeningCard(card.icc())) {
            card.remove();
            assertThat(run("apdu", "--reader", "socket:127.0.0.1:" + listening.port(), "00B0000001"))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .contains("the card was removed, or there is none")
                    .hasLineCount(1);
        }
    }

    @Test
    void whereNobodyListensItEndsWithOne() throws IOException {
        int free;
        try (var taken = new java.net.ServerSocket(0)) {
            free = taken.getLocalPort();
        }
        assertThat(run("apdu", "--reader", "socket:127.0.0.1:" + free, "00B0000001"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no card listens at ").hasLineCount(1);
    }

    @Test
    void jsonIsAnObjectALineAndHoldsNoPin() throws Exception {
        Path pins = write("my.pins", "auth = 1234\n");
        Path script = write("my.apdu", SELECT_JPKI + "\n00A4020C020018\n00200080{auth}\n.expect 6300\n");
        assertThat(script(script, "--json", "--pin-file", pins.toString())).isEqualTo(1);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(lines.get(0).path("emulator").asBoolean()).isTrue();
        JsonNode verify = lines.get(4);
        assertThat(verify.path("event").asText()).isEqualTo("VERIFY auth PIN (EF 0018)");
        assertThat(verify.path("statusWord").asText()).isEqualTo("9000");
        assertThat(verify.path("place").asText()).endsWith("my.apdu, line 3");
        assertThat(verify.path("milliseconds").isNumber()).isTrue();
        JsonNode judged = lines.get(5);
        assertThat(judged.path("expected").asText()).isEqualTo("6300");
        assertThat(judged.path("met").asBoolean(true)).isFalse();
        JsonNode end = lines.get(lines.size() - 1);
        assertThat(end.path("end").asText()).isEqualTo("not as expected");
        assertThat(end.path("differences").asInt()).isEqualTo(1);
        assertThat(end.path("done").asInt()).isEqualTo(3);
        assertThat(out.toString()).doesNotContain("31323334");
    }

    @Test
    void whatACardFileLearnsStaysInIt() throws Exception {
        Path file = folder.resolve("taro.card");
        assertThat(run("card", "new", "--out", file.toString())).isZero();
        Path pins = write("my.pins", "wrong = 9999\n");
        assertThat(run(
                        "apdu",
                        "--reader",
                        "sim:" + file,
                        "--pin-file",
                        pins.toString(),
                        SELECT_JPKI,
                        "00A4020C020018",
                        "00200080{wrong}"))
                .as("%s", err)
                .isZero();
        try (MyNumberCard card = MyNumberCard.builder().file(file).build()) {
            assertThat(card.triesLeft(PinName.AUTH)).isEqualTo(2);
        }
    }

    private int script(Path script, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("apdu", "--reader", "sim:adult", "--script", script.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        return Main.run(new Console(new PrintWriter(out), new PrintWriter(err)), CLOCK, arguments);
    }
}
