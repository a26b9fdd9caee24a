// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes, lengths, challenges, malformed octets and power: what every application has in common. */
class CommandFormTest {
    private final CardClient card = TestCards.adult();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00A4",
                "00A404",
                "00A4040C0A",
                "00A4040C0AD392",
                "00A4040C02D392F000",
                "00A4040C0000",
                "00A4040C000000",
                "00A4040C00000000",
                "00B000000000",
                "00B00000000001FF0000000000"
            })
    void malformedOctetsAreAWrongLength(String octets) {
        assertThat(card.send(octets)).isEqualTo("6700");
    }

    @ParameterizedTest
    @CsvSource({
        "0120 0080, 6881",
        "03A4 040C 01 D3, 6881",
        "40B0 0000 00, 6881",
        "4FB0 0000 00, 6881",
        "08B0 0000 00, 69FC",
        "0CB0 0000 00, 6987",
        "04B0 0000 00, 6E00",
        "10B0 0000 00, 6E00",
        "20B0 0000 00, 6E00",
        "81B0 0000 00, 6E00",
        "A0B0 0000 00, 6E00",
        "FFCA 0000 00, 6E00",
        "00C0 0000 00, 6D00",
        "0082 0000 00, 6D00",
        "0022 0000, 6D00",
        "002C 0000, 6D00",
        "00FF 0000 00, 6D00",
        "0060 0000, 6D00",
        "80B0 0000 00, 6D00",
        "8054 0000, 6D00"
    })
    void unknownClassesAndInstructionsHaveTheirStatusWord(String command, String status) {
        card.selectJpki();
        assertThat(card.send(command)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 32_766, 32_767})
    void longDataReachesTheApplication(int length) {
        card.selectJpki();
        assertThat(card.send("00FF0000" + lengthField(length) + "A5".repeat(length)))
                .isEqualTo("6D00");
        String le = length == 255 ? "00" : "0000";
        assertThat(card.send("00FF0000" + lengthField(length) + "A5".repeat(length) + le))
                .isEqualTo("6D00");
    }

    /** jCardSim reads lengths as signed 16-bit numbers; the shell says so instead of misreading them. */
    @ParameterizedTest
    @ValueSource(ints = {32_768, 65_535})
    void longerDataThanJavaCardCarriesIsAWrongLength(int length) {
        card.selectJpki();
        assertThat(card.send("00FF0000" + lengthField(length) + "A5".repeat(length)))
                .isEqualTo("6700");
        assertThat(card.send("00A40000")).as("the card lives on").isEqualTo("9000");
    }

    @Test
    void aChallengeHasTheLengthAskedFor() {
        for (int round = 0; round < 2; round++) {
            assertThat(card.send("0084000001")).hasSize(2 + 4).endsWith("9000");
            assertThat(card.send("0084000008")).hasSize(16 + 4).endsWith("9000");
            assertThat(card.send("0084000000")).hasSize(512 + 4).endsWith("9000");
            assertThat(card.send("00840000000100")).hasSize(512 + 4).endsWith("9000");
            assertThat(card.send("00840000000101")).isEqualTo("6985");
            assertThat(card.send("00840000000000")).isEqualTo("6985");
            assertThat(card.send("00840000")).isEqualTo("6700");
            assertThat(card.send("0084000100")).isEqualTo("6A86");
            assertThat(card.send("0084000001FF")).isEqualTo("6700");
            card.selectJpki();
        }
        assertThat(card.send("0084000010")).isNotEqualTo(card.send("0084000010"));
    }

    @Test
    void withoutPowerTheLinkIsBroken() {
        Icc icc = card.card();
        assertThat(icc.atr().toString()).isEqualTo("3BE000FF8131FE4514");
        try {
            icc.powerDown();
            icc.powerDown();
        } catch (LinkException e) {
            throw new AssertionError(e);
        }
        assertThat(icc.atr().toString()).as("readers poll a card without power").isEqualTo("3BE000FF8131FE4514");
        assertThatThrownBy(() -> icc.transmit(new byte[4]))
                .isInstanceOf(LinkException.class)
                .hasMessageContaining("no power");
        assertThatThrownBy(icc::reset).isInstanceOf(LinkException.class);
    }

    private static String lengthField(int length) {
        return length <= 255 ? "%02X".formatted(length) : "00%04X".formatted(length);
    }
}
