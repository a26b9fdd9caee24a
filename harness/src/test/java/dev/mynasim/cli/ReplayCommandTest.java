// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.card.runtime.SimulatedCard;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** From a trace of one card to its replay on another, by the command line. */
class ReplayCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final String RIGHT = "002000980431323334";
    private static final String WRONG = "002000980439393939";
    private static final String SIGN = "802A009733" + "3031300D060960864801650304020105000420" + "AB".repeat(32) + "00";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path dump = Path.of("");

    @BeforeEach
    void name() {
        dump = folder.resolve("card.dump");
    }

    @Test
    void withItsPinADumpPlaysTheSameOnAnotherCardOfTheSamePerson() throws Exception {
        record("00A4040C0AD392F000260100000001", "00200098", RIGHT, "00B08A0000", SIGN, "0084000008");
        assertThat(replay("--pin-file", pins())).as("%s %s", out, err).isZero();
        assertThat(out.toString()).isEqualTo("The same: 7 steps, 7 the same, 0 different, 0 not played.\n");
    }

    @Test
    void withoutThePinItSaysWhatWasNotPlayedAndFails() throws Exception {
        record("00A4040C0AD392F000260100000001", RIGHT, SIGN);
        assertThat(replay()).isEqualTo(1);
        assertThat(out.toString())
                .contains("not played: no PIN was given for auth")
                .contains("different: 6982 instead of 9000: ")
                .contains("Different: 4 steps, 2 the same, 1 different, 1 not played.");
    }

    @Test
    void aMaskedPinThatWasWrongIsNotPlayedAndThatIsNoSuccess() throws Exception {
        record("00A4040C0AD392F000260100000001", WRONG, RIGHT);
        assertThat(replay("--pin-file", pins())).isEqualTo(1);
        assertThat(out.toString())
                .contains("not played: it was refused, and what it carries is masked")
                .contains("Incomplete: 4 steps, 3 the same, 0 different, 1 not played.");
    }

    @Test
    void aDumpWithPinsPlaysAsMuchAsItsUserAllows() throws Exception {
        recordWith(List.of("--trace-pins"), "00A4040C0AD392F000260100000001", WRONG, RIGHT, SIGN);
        assertThat(replay()).isEqualTo(1);
        assertThat(out.toString()).contains("2 not played.");
        out.getBuffer().setLength(0);
        assertThat(replay("--pins-from-dump")).isEqualTo(1);
        assertThat(out.toString()).contains("Incomplete: 5 steps, 4 the same, 0 different, 1 not played.");
        out.getBuffer().setLength(0);
        assertThat(replay("--pins-from-dump", "--spend-tries")).isZero();
    }

    @Test
    void aCardOfSomebodyElseDiffersInItsDataUnlessThatMayBe() throws Exception {
        record("00A4040C0AD392F000260100000001", "00B08A0100");
        assertThat(run("replay", dump.toString(), "--reader", "sim:elderly", "--ignore-atr"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("different: the data differs from octet");
        assertThat(run("replay", dump.toString(), "--reader", "sim:elderly", "--ignore-atr", "--ignore-data", "B0"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        replay none.dump --reader sim:adult                     | the dump none.dump is not there
        replay DUMP                                             | Missing required option: '--reader=SPEC'
        replay DUMP --reader usb:1                              | usb:1
        replay DUMP --reader sim:nobody                         | nobody
        replay DUMP --reader sim:adult --pin-file none          | PIN file none
        replay DUMP --reader sim:adult --spend-tries            | --spend-tries needs --pins-from-dump
        replay DUMP --reader sim:adult --ignore-data signature  | "signature" is not an instruction such as 2A
        """)
    void aWrongCommandLineIsOneSentenceAndExitTwo(String arguments, String sentence) throws Exception {
        Files.writeString(dump, "00A4\n6700\n");
        assertThat(run(arguments.strip().replace("DUMP", dump.toString()).split(" +", -1)))
                .isEqualTo(2);
        assertThat(err.toString().strip()).contains(sentence.strip()).doesNotContain("\n", "Exception");
    }

    @Test
    void aFileThatIsNoDumpIsSaidWithItsLine() throws Exception {
        Files.writeString(dump, "# ATR: 3B00\nmy diary\n");
        assertThat(replay()).isEqualTo(2);
        assertThat(err.toString()).contains("card.dump, line 2: these are no hexadecimal digits in pairs");
    }

    private String pins() throws Exception {
        return Files.writeString(folder.resolve("pins"), "# of the test card\n\nauth = 1234\nsign=ABC123\n")
                .toString();
    }

    private void record(String... commands) throws Exception {
        recordWith(List.of(), commands);
    }

    private void recordWith(List<String> more, String... commands) throws Exception {
        SimulatedCard card = new CardOptions().choose(CLOCK).card();
        List<String> options = new ArrayList<>(more);
        options.addAll(List.of("--trace-file", dump.toString()));
        TraceOptions chosen = new TraceOptions();
        CommandLine.populateCommand(chosen, options.toArray(String[]::new));
        Console quiet = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err));
        try (Traces traces = chosen.open(quiet)) {
            Icc traced = traces.round(card, "", CLOCK, List::of);
            traced.powerUp();
            for (String command : commands) {
                traced.transmit(HexFormat.of().parseHex(command));
            }
        }
    }

    private int replay(String... options) {
        List<String> arguments = new ArrayList<>(List.of("replay", dump.toString(), "--reader", "sim:adult"));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Main.run(new Console(new PrintWriter(out), new PrintWriter(err)), CLOCK, arguments);
    }
}
