// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.docs.Listings;
import dev.mynasim.pcsc.Program;
import dev.mynasim.trace.Secrets;
import dev.mynasim.trace.TraceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** tshark, Wireshark's own reader, decodes a capture. */
class PcapngIT {
    private static final String CERTIFICATE_HEADER = "3082062B";

    private final TracedTalk talk = new TracedTalk("127.0.0.1:35963", Secrets.MASKED);

    @TempDir
    Path folder;

    private Path capture = Path.of("");

    @BeforeEach
    void write() throws IOException {
        capture = folder.resolve("a.pcapng");
        talk.powerUp();
        talk.exchange("00A4040C0AD392F000260100000001", "9000");
        talk.exchange("00A4020C020018", "9000");
        talk.exchange("0020008004" + "31323334", "63C2");
        talk.marks.add("injected \"slow\": waits 1 s");
        talk.exchange("002000800431323334", "9000");
        talk.exchange("00B08A0004", CERTIFICATE_HEADER + "9000");
        talk.exchange("00B0000000", "5A".repeat(256) + "9000");
        talk.exchange("00A4020C020099", "6A82");
        talk.exchange("0084000008", "0102030405060708" + "9000");
        TracedTalk other = new TracedTalk("127.0.0.1:35964", Secrets.MASKED);
        other.exchange("00A4020C020099", "6A82");
        other.powerDown();
        List<TraceEvent> all = new ArrayList<>(talk.events);
        all.addAll(other.events);
        try (PcapngCapture sink = new PcapngCapture(Files.newOutputStream(capture))) {
            for (TraceEvent event : all) {
                sink.write(event);
            }
        }
    }

    @Test
    void commandsAreDecodedWithTheirStatusWordsAndLengths() {
        List<String> rows =
                fields("gsm_sim.apdu.ins", "gsm_sim.file_id", "gsm_sim.le", "gsm_sim.apdu.sw", "udp.length");
        // UDP: 8 octets of its own, 16 of GSMTAP, then command and answer.
        assertThat(rows.subList(1, rows.size()))
                .containsExactly(
                        "0xa4,,,0x9000," + (24 + 15 + 2),
                        "0xa4,0x0018,,0x9000," + (24 + 7 + 2),
                        "0x20,,,0x63c2," + (24 + 9 + 2),
                        "0x20,,,0x9000," + (24 + 9 + 2),
                        "0xb0,,4,0x9000," + (24 + 5 + 4 + 2),
                        "0xb0,,0,0x9000," + (24 + 5 + 256 + 2),
                        "0xa4,0x0099,,0x6a82," + (24 + 7 + 2),
                        "0x84,,,0x9000," + (24 + 5 + 8 + 2),
                        "0xa4,0x0099,,0x6a82," + (24 + 7 + 2),
                        // GSMTAP's header of a log message has 84 octets.
                        ",,,," + (24 + 84 + "power down: volatile state is gone".length()));
        assertThat(tshark().stdout())
                .contains("SELECT", "READ BINARY", "VERIFY CHV", "power down: volatile state is gone")
                .doesNotContain("Malformed");
    }

    @Test
    void packetsAreWholeAndHaveTheirTimesCommentsAndSlots() {
        assertThat(fields("ip.checksum.status", "udp.checksum.status"))
                .hasSize(11)
                .containsOnly("1,1");
        assertThat(fields("frame.protocols").subList(0, 10)).containsOnly("raw:ip:udp:gsmtap:gsm_sim");
        assertThat(fields("frame.protocols").get(10)).isEqualTo("raw:ip:udp:gsmtap:gsmtap_log");
        assertThat(fields("gsmtap_log.ident").get(10)).isEqualTo("mynasim");
        assertThat(fields("frame.time_epoch").get(0)).isEqualTo("1795350896.789654321");
        assertThat(fields("frame.interface_name").get(9)).isEqualTo("127.0.0.1:35964");
        String comment = fields("frame.comment").get(4);
        assertThat(comment)
                .contains("VERIFY auth PIN (EF 0018)", "injected", "waits 1 s", "4 octets of the command are masked");
        String all = tshark("-V").stdout();
        assertThat(all).contains("2 tries are left for the PIN or key.").doesNotContain("Bad checksum");
    }

    @Test
    void theCommandOfTheDocumentShowsWordsBesideCodes() {
        String[] command = Listings.named("docs/traces.md", "tshark")
                .get(0)
                .replace("card.pcapng", capture.toString())
                .split(" ", -1);
        assertThat(Program.of(command).run().orFail().stdout().lines().toList())
                .hasSizeGreaterThanOrEqualTo(10)
                .anyMatch(line -> line.contains("0x20") && line.contains("0x63c2") && line.contains("VERIFY auth PIN"));
    }

    @Test
    void noPinIsThere() {
        assertThat(tshark("-V", "-x").stdout()).doesNotContain("1234 ", "31 32 33 34", "31323334", "31:32:33:34");
        assertThat(tshark("-T", "json", "-x").stdout()).doesNotContain("31323334", "31:32:33:34");
    }

    private List<String> fields(String... names) {
        List<String> arguments = new ArrayList<>(List.of("-T", "fields", "-E", "separator=,", "-E", "occurrence=f"));
        for (String name : names) {
            arguments.addAll(List.of("-e", name));
        }
        return tshark(arguments.toArray(String[]::new)).stdout().lines().toList();
    }

    private Program.Result tshark(String... arguments) {
        return Program.of("tshark", "-r", capture.toString())
                .with("-o", "ip.check_checksum:TRUE", "-o", "udp.check_checksum:TRUE")
                .with(arguments)
                .run()
                .orFail();
    }
}
