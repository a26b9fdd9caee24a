// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.trace.Secrets;
import org.junit.jupiter.api.Test;

class TraceTextTest {
    private final TracedTalk talk = new TracedTalk();

    @Test
    void headerLengthsAndDataStandApartAndPinsAreMasked() {
        talk.exchange("00A4040C0AD392F000260100000001", "9000");
        talk.exchange("00A4020C020018", "9000");
        talk.exchange("002000800431323334", "63C2");
        assertThat(lines())
                .hasLineCount(3)
                .contains("12:34:56.795  VERIFY auth PIN (EF 0018)", "> 00200080 04 (masked)");
        assertThat(lines()).endsWith("< 63C2  2 tries are left for the PIN or key.  (1.50 ms)");
    }

    @Test
    void longDataIsCutAndTheLengthTold() {
        talk.exchange("00B0000000", "5A".repeat(256) + "9000");
        assertThat(lines()).contains("< " + "5A".repeat(32) + "... (256 octets) 9000  done");
    }

    @Test
    void theMyNumberIsHiddenAndItsLengthTold() {
        talk.exchange("00A4040C0AD3921000310001010408", "9000");
        talk.exchange("00B0810011", "FF100C3030303030313233343536379000");
        assertThat(lines()).contains("< (masked, 15 octets) 9000  done");
    }

    @Test
    void faultsAndBrokenLinksAreTold() {
        talk.marks.add("injected \"slow\": waits 2 s");
        talk.exchange("00B0000004", "");
        assertThat(lines())
                .contains("! injected \"slow\": waits 2 s")
                .contains("< no answer: the card did not answer  (");
    }

    @Test
    void aSlotIsNamedWhenThereIsMoreThanOne() {
        TracedTalk two = new TracedTalk("127.0.0.1:35964", Secrets.MASKED).powerUp();
        assertThat(TraceText.PLAIN.lines(two.last()))
                .startsWith("12:34:56.789  [127.0.0.1:35964] power up")
                .contains("< 3BE000FF8131FE4514  answer to reset");
    }

    @Test
    void coloursSayHowItWentAndChangeNoWord() {
        talk.exchange("00B0000004", "6982");
        String coloured = TraceText.COLOURED.lines(talk.last());
        assertThat(coloured).contains("\u001B[31m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9]*m", "")).isEqualTo(lines());
        talk.exchange("00B0000004", "9000");
        assertThat(TraceText.COLOURED.lines(talk.last())).contains("\u001B[32mdone\u001B[0m");
        assertThat(lines()).doesNotContain("\u001B");
    }

    private String lines() {
        return TraceText.PLAIN.lines(talk.last());
    }
}
