// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one process recorded, played against the cards in other readers. */
class ReplayIT {
    private static final Duration WITHIN = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private Path dump = Path.of("");
    private Path pins = Path.of("");

    @BeforeEach
    void record() throws Exception {
        dump = folder.resolve("a.dump");
        pins = Files.writeString(folder.resolve("pins"), "auth = 1234\n");
        Path script = Files.writeString(folder.resolve("login.apdu"), """
                00A4040C 0A D392F000260100000001
                00A4020C 02 0018
                00200080
                .expect 63C3
                00200080{auth}
                .expect 9000
                00A4020C 02 000A
                00B0000004
                """);
        try (RunningCard card = listening("--trace-file", dump.toString())) {
            mynasim("apdu", "--reader", socket(card), "--script", script.toString(), "--pin-file", pins.toString())
                    .orFail();
            assertThat(card.end("TERM").exitCode()).isZero();
        }
        assertThat(Files.readString(dump)).contains("# MASKED COMMAND").doesNotContain("31323334");
    }

    @Test
    void throughPcscd() {
        try (CardRig rig = CardRig.withCard()) {
            Program.Result replay = rig.client(RunningCard.commandLine().toArray(String[]::new))
                    .with(
                            "replay",
                            dump.toString(),
                            "--reader",
                            "pcsc:" + rig.stack().readerName(0))
                    .with("--pin-file", pins.toString())
                    .run();
            assertThat(replay.stdout()).contains("The same: ", " 0 different, 0 not played.");
            assertThat(replay.exitCode()).isZero();
        }
    }

    @Test
    void overASocket() throws Exception {
        try (RunningCard card = listening()) {
            assertThat(mynasim("replay", dump.toString(), "--reader", socket(card), "--pin-file", pins.toString())
                            .orFail()
                            .stdout())
                    .contains("The same: ", " 0 different, 0 not played.");
        }
    }

    @Test
    void withoutThePinItIsNotTheSame() throws Exception {
        try (RunningCard card = listening()) {
            Program.Result replay = mynasim("replay", dump.toString(), "--reader", socket(card));
            assertThat(replay.exitCode()).isEqualTo(1);
            assertThat(replay.stdout()).contains("Incomplete: ", "1 not played");
        }
    }

    private RunningCard listening(String... options) throws IOException {
        Path ready = Files.createTempDirectory(folder, "run").resolve("ready.json");
        RunningCard card = RunningCard.with(
                ready,
                Stream.concat(Stream.of("--listen", "adult@127.0.0.1:0"), Stream.of(options))
                        .toArray(String[]::new));
        assertThat(card.awaitReady()).isPositive();
        return card;
    }

    private static String socket(RunningCard card) throws IOException {
        return "socket:127.0.0.1:"
                + new ObjectMapper()
                        .readTree(card.readyText())
                        .get("readers")
                        .get(0)
                        .get("port")
                        .asInt();
    }

    private static Program.Result mynasim(String... arguments) {
        return Program.of(Stream.concat(RunningCard.commandLine().stream(), List.of(arguments).stream())
                        .toArray(String[]::new))
                .within(WITHIN.multipliedBy(3))
                .run();
    }
}
