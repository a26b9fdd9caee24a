// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.perso.Personalization;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** READ BINARY in every form that card-protocol.md sections 3, 4.1 and 8.1 show, on the JPKI application. */
class ReadBinaryTest {
    private final CardClient card = TestCards.adult().selectJpki();

    @Test
    void tokenInfoIsReadAsClientsReadIt() {
        card.selectFile("0006");
        String label = "4A504B49415049434354 4F4B454E32".replace(" ", "");
        assertThat(card.send("00B0000020")).isEqualTo(label + "20".repeat(17) + "9000");
        assertThat(card.send("00B0000014")).isEqualTo(label + "20".repeat(5) + "9000");
        assertThat(card.send("00B00060 04")).as("flags").isEqualTo("0000040D9000");
        assertThat(card.send("00B00074 08")).as("PIN lengths").isEqualTo("0000001000000006" + "9000");
        assertThat(card.send("00B00090 10")).as("utcTime").isEqualTo("39".repeat(16) + "9000");
        assertThat(card.send("00B0000000"))
                .as("160 octets though 256 were asked for")
                .hasSize(2 * 160 + 4);
        assertThat(card.send("00B000A000")).isEqualTo("6B00");
        assertThat(card.send("00B0009F00")).hasSize(2 + 4);
    }

    @Test
    void availabilityIsExactlyThreeOctets() {
        card.selectFile("0008");
        assertThat(card.send("00B0000000")).isEqualTo("8F8F009000");
        assertThat(card.send("00B0000300")).isEqualTo("6B00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0002", "000A", "000B"})
    void freeCertificatesAreDerWithFillerBehind(String file) {
        card.selectFile(file);
        byte[] contents = card.readCurrentFile();
        int length = 4 + Short.toUnsignedInt(ByteBuffer.wrap(contents).getShort(2));
        assertThat(HexFormat.of().formatHex(contents, 0, 2)).isEqualTo("3082");
        assertThat(contents.length % 256).isZero();
        for (int i = length; i < contents.length; i++) {
            assertThat(contents[i]).as("filler at " + i).isEqualTo((byte) 0xFF);
        }
    }

    @Test
    void theSignCertificateNeedsItsPassword() {
        card.selectFile("0001");
        assertThat(card.send("00B0000004")).isEqualTo("6982");
        assertThat(card.send("00B0810004")).isEqualTo("6982");
        card.selectFile("0018");
        card.verify("1234");
        assertThat(card.send("00B0810004")).as("the auth PIN does not open it").isEqualTo("6982");
        card.selectFile("001B");
        card.verify("ABC123");
        assertThat(card.send("00B0810004")).startsWith("3082").endsWith("9000");
        card.selectFile("0001");
        assertThat(card.readCurrentFile()).hasSize(Personalization.LEAF_FILE_LENGTH);
    }

    /** MIYA never selects a file; LUL reads blocks of 255; GEB reads past the end; AOKI asks for all at once. */
    @Test
    void everyWayOfReadingGivesTheSameOctets() {
        card.selectFile("000A");
        byte[] contents = card.readCurrentFile();
        String whole = HexFormat.of().withUpperCase().formatHex(contents) + "9000";
        assertThat(card.send("00B08A00000000"))
                .as("short identifier, extended Le 0000")
                .isEqualTo(whole);
        assertThat(card.send("00B00000000000")).as("extended Le 0000").isEqualTo(whole);
        assertThat(card.send("00B000000 0FFFF".replace(" ", ""))).isEqualTo(whole);
        assertThat(card.send("00B08A0004")).isEqualTo(whole.substring(0, 8) + "9000");
        assertThat(card.send("00B08A04000400")).isEqualTo(whole.substring(8, 8 + 2048) + "9000");
        StringBuilder byBlocks = new StringBuilder();
        for (int offset = 0; offset < contents.length; offset += 255) {
            String block = card.send("00B0%04XFF".formatted(offset));
            byBlocks.append(block, 0, block.length() - 4);
        }
        assertThat(byBlocks + "9000").isEqualTo(whole);
    }

    @Test
    void aShortIdentifierMakesTheFileCurrent() {
        assertThat(card.send("00B0860001")).isEqualTo("4A9000");
        assertThat(card.send("00B0000101")).isEqualTo("509000");
    }

    @ParameterizedTest
    @CsvSource({
        "00B00000, 6700",
        "00B0000001FF, 6700",
        "00B0000001FF00, 6700",
        "00B0A60000, 6A86",
        "00B0E60000, 6A86",
        "00B0C60000, 6A86",
        "00B0800000, 6A82",
        "00B09F0000, 6A82",
        "00B0830000, 6A82",
        "00B0980000, 6981",
        "00B0970000, 6981",
        "00B07FFF00, 6B00",
        "00B0010000, 6B00"
    })
    void wrongReadsHaveTheirStatusWord(String command, String status) {
        card.selectFile("0006");
        assertThat(card.send(command)).isEqualTo(status);
    }

    @Test
    void withoutACurrentFileThereIsNothingToRead() {
        assertThat(card.send("00B0000000")).isEqualTo("6986");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0017", "0018", "001A", "001B"})
    void internalFilesCanBeSelectedButNotRead(String file) {
        card.selectFile(file);
        assertThat(card.send("00B0000000")).isEqualTo("6981");
    }
}
