// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CHANGE REFERENCE DATA: card-protocol.md sections 4.1 and 5. */
class ChangePinTest {
    private final CardClient card = TestCards.adult().selectJpki();

    @Test
    void aVerifiedPinIsReplacedAndTheNewOneLasts() throws Exception {
        card.selectFile("0018");
        card.verify("1234");
        assertThat(change("8765")).isEqualTo("9000");
        assertThat(card.send("802A009701FF00")).as("the status stays").endsWith("9000");
        card.card().powerDown();
        card.card().powerUp();
        card.selectJpki().selectFile("0018");
        assertThat(card.verify("1234")).isEqualTo("63C2");
        assertThat(card.verify("8765")).isEqualTo("9000");
    }

    @Test
    void theSignPasswordMayGrowAndShrink() {
        card.selectFile("001B");
        card.verify("ABC123");
        assertThat(change("ABCDEFGH12345678")).isEqualTo("9000");
        assertThat(card.verify("ABCDEFGH12345678")).isEqualTo("9000");
        assertThat(change("ZYX987")).isEqualTo("9000");
        assertThat(card.verify("ABCDEFGH12345678")).isEqualTo("63C4");
        assertThat(card.verify("ZYX987")).isEqualTo("9000");
    }

    @Test
    void theSamePinIsAccepted() {
        card.selectFile("0018");
        card.verify("1234");
        assertThat(change("1234")).isEqualTo("9000");
    }

    @Test
    void withoutVerifyNothingChanges() {
        card.selectFile("0018");
        assertThat(change("8765")).isEqualTo("6982");
        assertThat(card.verify("1234")).isEqualTo("9000");
        card.selectFile("001B");
        assertThat(change("XYZ987")).as("the other PIN's status does not count").isEqualTo("6982");
    }

    /** T-013, T-014, T-016 and T-019 of counter-procedures.md section 8, as the card sees them. */
    @ParameterizedTest
    @CsvSource({
        "0018, 1234, 12A4, 6A80",
        "0018, 1234, 123, 6A80",
        "0018, 1234, 12345, 6A80",
        "0018, 1234, 0000, 9000",
        "001B, ABC123, ABC12, 6A80",
        "001B, ABC123, ABCDEFGH, 6A80",
        "001B, ABC123, 12345678, 6A80",
        "001B, ABC123, abc123, 6A80",
        "001B, ABC123, ABC-123, 6A80",
        "001B, ABC123, ABCDEFGH123456789, 6700"
    })
    void theNewPinMustFitItsFormat(String file, String old, String wanted, String status) {
        card.selectFile(file);
        card.verify(old);
        assertThat(change(wanted)).isEqualTo(status);
        assertThat(card.verify(status.equals("9000") ? wanted : old)).isEqualTo("9000");
    }

    @ParameterizedTest
    @CsvSource({
        "00240080 04 38373635, 6A86",
        "00240180, 6700",
        "00240180 04 38373635 00, 6700",
        "00240198 04 38373635, 9000",
        "0024019B 06 414243393939, 6982",
        "00240183 04 38373635, 6A82",
        "00240197 04 38373635, 6981"
    })
    void changesHaveTheirStatusWord(String command, String status) {
        card.selectFile("0018");
        card.verify("1234");
        assertThat(card.send(command)).isEqualTo(status);
    }

    private String change(String pin) {
        byte[] octets = pin.getBytes(StandardCharsets.US_ASCII);
        return card.send(
                "00240180%02X%s".formatted(octets.length, HexFormat.of().formatHex(octets)));
    }
}
