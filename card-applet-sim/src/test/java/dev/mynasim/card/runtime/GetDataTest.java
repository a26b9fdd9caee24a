// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.image.CardSettings;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GET DATA and the last-command indicator: card-protocol.md sections 1.3, 1.4 and 4.1. */
class GetDataTest {
    private static final String CONTACT_ATR = "E000FF8131FE45149000";

    private final CardClient card = TestCards.full();

    @ParameterizedTest
    @CsvSource({
        "00CA004200, 101010101010101010101010101010109000",
        "00CA004500, 43415244303030319000",
        "00CA00F000, 31333130319000",
        "00CA00F005, 31333130319000",
        "00CA00F200, 32303335303231379000",
        "00CA5F5100, E000FF8131FE45149000",
        "00CA00F004, 6700",
        "00CA00F000FF, 6700",
        "00CA00F0, 6700",
        "00CA00F0010000, 6700",
        "00CA7F2100, 6A88",
        "00CA00F300, 6A88",
        "00CADF3005, 6A88"
    })
    void theSecurityDomainHasItsObjects(String command, String answer) {
        assertThat(card.send(command)).isEqualTo(answer);
    }

    @Test
    void aLargeObjectNeedsAnExtendedLe() {
        String object = HexFormat.of()
                .withUpperCase()
                .formatHex(TestImages.counting(563).toByteArray());
        assertThat(card.send("00CA00F800")).isEqualTo("6700");
        assertThat(card.send("00CA00F8000000")).isEqualTo(object + "9000");
        assertThat(card.send("00CA00F8000233")).isEqualTo(object + "9000");
        assertThat(card.send("00CA00F8000232")).isEqualTo("6700");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {CardClient.SELECT_JPKI, TestImages.TEXT, TestImages.SURFACE, TestImages.JUKI, TestImages.COMMON})
    void applicationsAnswerForTheContactAtrAlone(String application) {
        card.expect(application, "9000");
        assertThat(card.send("00CA5F5100")).isEqualTo(CONTACT_ATR);
        assertThat(card.send("00CA004500")).isEqualTo("6A88");
        card.expect(TestImages.SECURITY_DOMAIN, "9000");
        assertThat(card.send("00CA004500")).as("the objects are back").endsWith("9000");
    }

    @Test
    void theLastCommandIndicatorIsForTheIphone() {
        assertThat(card.send("80FC0000")).isEqualTo("6D00");
        card.selectJpki();
        assertThat(card.send("80FC0000")).isEqualTo("6700");
        CardClient iphone = TestCards.full(CardSettings.DEFAULT.with(CardSettings.LastCommandIndicator.ACCEPTED))
                .selectJpki();
        assertThat(iphone.send("80FC0000")).isEqualTo("9000");
        assertThat(iphone.send("80FC000001FF")).isEqualTo("6700");
        assertThat(iphone.send("80FC000000")).isEqualTo("6700");
        assertThat(iphone.send("80FC0100")).isEqualTo("6A86");
    }
}
