// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Blocks and packets by hand, from the drafts and RFCs; that Wireshark takes them is {@link PcapngIT}. */
class PcapngCaptureTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void aPacketHasGsmtapInUdpInIpWithRightChecksums() {
        byte[] packet = GsmtapPacket.of(GsmtapPacket.APDU, HEX.parseHex("0020008063C3"));
        String hex = HEX.formatHex(packet);
        assertThat(hex.substring(0, 20)).isEqualTo("45000032000000004011");
        assertThat(hex.substring(24, 40)).isEqualTo("7f0000017f000001");
        assertThat(hex.substring(40, 52)).as("ports 4729, 8 + 16 + 6 octets").isEqualTo("12791279001e");
        assertThat(hex.substring(56)).isEqualTo("02040400" + "0000000000000000" + "00000000" + "0020008063c3");
        assertThat(onesComplementSum(packet, 0, 20, 0)).isEqualTo(0xFFFF);
        assertThat(onesComplementSum(packet, 20, packet.length, 0x7F00 + 1 + 0x7F00 + 1 + 17 + 30))
                .isEqualTo(0xFFFF);
    }

    @Test
    void anOddLastOctetIsInTheChecksum() {
        byte[] packet = GsmtapPacket.of(GsmtapPacket.ATR, HEX.parseHex("3BE000FF8131FE4514"));
        assertThat(onesComplementSum(packet, 20, packet.length, 0x7F00 + 1 + 0x7F00 + 1 + 17 + 33))
                .isEqualTo(0xFFFF);
    }

    @Test
    void blocksHaveTheirLengthAtBothEndsAndAreMultiplesOfFour() {
        assertThat(HEX.formatHex(PcapngBlock.sectionHeader("MynaSim")))
                .isEqualTo("0a0d0d0a" + "2c000000" + "4d3c2b1a" + "01000000" + "ffffffffffffffff" + "04000700"
                        + "4d796e6153696d00" + "00000000" + "2c000000");
        assertThat(HEX.formatHex(PcapngBlock.interfaceDescription("card")))
                .isEqualTo("01000000" + "28000000" + "65000000" + "00000000" + "02000400" + "63617264" + "09000100"
                        + "09000000" + "00000000" + "28000000");
        // 1 s and 2 ns after the epoch are 3B9ACA02 ns.
        assertThat(HEX.formatHex(PcapngBlock.packet(3, Instant.ofEpochSecond(1, 2), new byte[] {1, 2, 3, 4, 5}, "hi")))
                .isEqualTo("06000000" + "34000000" + "03000000" + "00000000" + "02ca9a3b" + "05000000" + "05000000"
                        + "0102030405000000" + "01000200" + "68690000" + "00000000" + "34000000");
    }

    @Test
    void aCaptureWithoutEventsIsStillOne() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PcapngCapture(out).close();
        assertThat(out.toByteArray()).startsWith(0x0A, 0x0D, 0x0D, 0x0A).hasSize(44);
    }

    @Test
    void whatDoesNotFitIntoAPacketIsCutAndTold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TracedTalk talk = new TracedTalk();
        talk.exchange("00B00000000000", "5A".repeat(65_536) + "9000");
        talk.writeTo(new PcapngCapture(out));
        // 7 + 65,538 octets, and 65,535 - 44 fit.
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).contains("54 octets did not fit into the packet");
    }

    /** RFC 1071, written for the test: the sum over a packet with its checksum in it is all ones. */
    private static int onesComplementSum(byte[] octets, int from, int to, int pseudoHeader) {
        long sum = pseudoHeader;
        for (int i = from; i < to; i++) {
            sum += (long) (octets[i] & 0xFF) << ((i - from) % 2 == 0 ? 8 : 0);
        }
        while (sum > 0xFFFF) {
            sum = (sum >> 16) + (sum & 0xFFFF);
        }
        return (int) sum;
    }
}
