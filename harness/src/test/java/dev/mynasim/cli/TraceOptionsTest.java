// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.card.runtime.SimulatedCard;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TraceOptionsTest {
    private final StringWriter out = new StringWriter();
    private final Console console = new Console(new PrintWriter(out), new PrintWriter(new StringWriter()));

    @TempDir
    Path folder;

    @Test
    void withoutAnOptionTheCardStaysAsItIs() throws Exception {
        SimulatedCard card = new CardOptions().choose(Clock.systemUTC()).card();
        try (Traces traces = open()) {
            assertThat(traces.wanted()).isFalse();
            assertThat(traces.round(card, () -> "", Clock.systemUTC(), List::of))
                    .isSameAs(card);
        }
    }

    @Test
    void severalFilesAndTheTerminalGetTheSameEvents() throws Exception {
        Path json = folder.resolve("a.jsonl");
        Path text = folder.resolve("a.txt");
        talk("--trace", "--trace-file", json.toString(), "--trace-file", text.toString());
        assertThat(Files.readAllLines(json)).hasSize(3);
        assertThat(text).content().contains("VERIFY auth PIN (EF 0018)").contains("(masked)");
        assertThat(out.toString()).isEqualTo(Files.readString(text));
    }

    @Test
    void aFileThatIsThereIsKeptUnlessAskedOtherwise() throws Exception {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "my diary");
        Path other = folder.resolve("b.jsonl");
        assertThatThrownBy(() -> open("--trace-file", other.toString(), "--trace-file", file.toString()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a.jsonl is there already; name another one, or give --trace-overwrite");
        assertThat(file).hasContent("my diary");
        talk("--trace-file", file.toString(), "--trace-overwrite");
        assertThat(Files.readAllLines(file)).hasSize(3).allMatch(line -> line.startsWith("{"));
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        Path diary = Files.writeString(folder.resolve("diary"), "my diary");
        Path link = Files.createSymbolicLink(folder.resolve("a.jsonl"), diary);
        for (String[] options : new String[][] {
            {"--trace-file", link.toString()}, {"--trace-file", link.toString(), "--trace-overwrite"}
        }) {
            assertThatThrownBy(() -> open(options)).isInstanceOf(UsageException.class);
        }
        assertThat(diary).hasContent("my diary");
    }

    @Test
    void aTraceIsForItsOwnerAlone() throws Exception {
        Path file = folder.resolve("a.jsonl");
        talk("--trace-file", file.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void pinsStandInItOnlyWhenAskedForByName() throws Exception {
        Path masked = folder.resolve("a.jsonl");
        Path shown = folder.resolve("b.jsonl");
        talk("--trace-file", masked.toString());
        talk("--trace-file", shown.toString(), "--trace-pins");
        assertThat(masked).content().contains("0020009804********").doesNotContain("31323334");
        assertThat(shown).content().contains("002000980431323334");
        assertThat(out.toString()).contains("The trace shows PINs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --trace-file a.png                      | the ending of a.png says no format of a trace (.txt, .log, .jsonl
        --trace-file no/such/folder/a.jsonl     | the folder of the trace file no/such/folder/a.jsonl is not there
        --trace-file / --trace-format jsonl     | the trace file /
        --trace-overwrite                       | need --trace-file
        --trace-pins                            | --trace-pins needs --trace or --trace-file
        """)
    void whatCannotBeIsSaid(String arguments, String sentence) {
        assertThatThrownBy(() -> open(arguments.strip().split(" +", -1)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(sentence.strip());
    }

    @Test
    void coloursAreForTerminalsWhoseUsersWantThem() {
        assertThat(Terminal.wantsColour(true, Map.of("TERM", "xterm"))).isTrue();
        assertThat(Terminal.wantsColour(false, Map.of())).isFalse();
        assertThat(Terminal.wantsColour(true, Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(Terminal.wantsColour(true, Map.of("NO_COLOR", ""))).isTrue();
        assertThat(Terminal.wantsColour(true, Map.of("TERM", "dumb"))).isFalse();
    }

    private void talk(String... options) throws Exception {
        SimulatedCard card = new CardOptions().choose(Clock.systemUTC()).card();
        try (Traces traces = open(options)) {
            Icc traced = traces.round(card, () -> "", Clock.systemUTC(), List::of);
            traced.powerUp();
            traced.transmit(HexFormat.of().parseHex("00A4040C0AD392F000260100000001"));
            traced.transmit(HexFormat.of().parseHex("002000980431323334"));
        }
    }

    private Traces open(String... options) throws UsageException {
        TraceOptions chosen = new TraceOptions();
        CommandLine.populateCommand(chosen, options);
        return chosen.open(console);
    }
}
