// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.docs.Listings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The listings of docs/traces.md are what comes out, octet for octet. */
class TracesDocumentTest {
    private static final String DOCUMENT = "docs/traces.md";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final Console console = new Console(new PrintWriter(out), new PrintWriter(out));

    @TempDir
    Path folder;

    @BeforeEach
    void trace() throws Exception {
        SimulatedCard card = new CardOptions().choose(CLOCK).card();
        TraceOptions options = new TraceOptions();
        CommandLine.populateCommand(
                options,
                "--trace-file",
                file("card.jsonl").toString(),
                "--trace-file",
                file("card.dump").toString());
        try (Traces traces = options.open(console)) {
            Icc traced = traces.round(card, "", CLOCK, List::of);
            traced.powerUp();
            for (String command : new String[] {"00A4040C0AD392F000260100000001", "00200098", "002000980431323334"}) {
                traced.transmit(HexFormat.of().parseHex(command));
            }
        }
    }

    @Test
    void theDumpIsOne() throws Exception {
        assertThat(Files.readAllLines(file("card.dump"))).isEqualTo(Listings.named(DOCUMENT, "dump"));
    }

    @Test
    void theJsonLineIsOne() throws Exception {
        List<String> shown = Listings.named(DOCUMENT, "json line").stream()
                .map(TracesDocumentTest::withoutTime)
                .toList();
        assertThat(Files.readAllLines(file("card.jsonl")).stream().map(TracesDocumentTest::withoutTime))
                .hasSize(4)
                .endsWith(shown.get(0));
    }

    @Test
    void theDumpShownPlaysAsTheDocumentSays() throws Exception {
        Files.write(file("card.dump"), Listings.named(DOCUMENT, "dump"));
        Files.writeString(file("pins"), "auth = 1234\n");
        String[] command = Listings.named(DOCUMENT, "replay")
                .get(0)
                .replace("card.dump", file("card.dump").toString())
                .replace("--pin-file pins", "--pin-file " + file("pins"))
                .substring("./mynasim ".length())
                .split(" ", -1);
        assertThat(Main.run(console, CLOCK, command)).as("%s", out).isZero();
        assertThat(out.toString()).contains("The same: 4 steps, 4 the same");
    }

    private static String withoutTime(String line) {
        return line.replaceAll("\"time\":\"[^\"]*\",\"nanoseconds\":\\d+", "TIME");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
