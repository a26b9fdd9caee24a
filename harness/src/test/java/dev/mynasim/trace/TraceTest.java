// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final HexFormat HEX = HexFormat.of();

    private final List<TraceEvent> events = new ArrayList<>();
    private final Scripted card = new Scripted();
    private final TracingIcc traced = new TracingIcc(card, () -> Instant.EPOCH, events::add);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        00A4040C0AD392F000260100000001     | SELECT application JPKI
        00A4040C01D3                       | SELECT application JPKI
        00A4040C0AD3921000310001010408     | SELECT application text input support
        00A4040C07A0000002471001           | SELECT application A0000002471001
        00A4020C020018                     | SELECT auth PIN (EF 0018)
        00A4020C020099                     | SELECT EF 0099
        00B0000000                         | READ BINARY (no current EF), up to 256 octets from 0
        00B08A00000000                     | READ BINARY auth certificate (EF 000A), up to 65536 octets from 0
        00B08A0104                         | READ BINARY auth certificate (EF 000A), up to 4 octets from 1
        00200098                           | VERIFY auth PIN (EF 0018): how many tries are left?
        002000980431323334                 | VERIFY auth PIN (EF 0018)
        0024019B06414243313233             | CHANGE REFERENCE DATA sign password (EF 001B)
        802A0097025A5A00                   | COMPUTE DIGITAL SIGNATURE with auth key (EF 0017) over 2 octets
        0084000008                         | GET CHALLENGE, up to 8 octets
        00CA00F000                         | GET DATA 00F0
        80FC0000                           | unknown instruction FC
        08B0000000                         | READ BINARY (no current EF), up to 256 octets from 0 (class 08)
        00A4                               | malformed:
        """)
    void eachCommandIsToldInWords(String command, String words) throws LinkException {
        transmit("00A4040C0AD392F000260100000001", "9000");
        transmit(command.strip(), "6F00");
        assertThat(events.get(1).meaning()).startsWith(words.strip());
    }

    @Test
    void theSelectedFileIsFollowed() throws LinkException {
        transmit("00A4040C0AD392F000260100000001", "9000");
        transmit("00A4020C020018", "9000");
        transmit("00200080", "63C3");
        assertThat(events.get(2).meaning()).isEqualTo("VERIFY auth PIN (EF 0018): how many tries are left?");
        assertThat(events.get(2).outcome()).contains("3 ");
        transmit("00A4020C020099", "6A82");
        transmit("00B08A0004", "308205009000");
        transmit("00B0000000", "009000");
        assertThat(events.get(5).meaning()).startsWith("READ BINARY auth certificate");
        traced.reset();
        transmit("00B0000000", "6986");
        assertThat(events.get(7).meaning()).startsWith("READ BINARY (no current EF)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "002000800431323334",
                "00200080000000043132333400",
                "0020008000000431323334",
                "00200080 31323334",
                "0020008004313233",
                "002000800531323334",
                "0024018004 31323334",
                "8032008004 31323334",
                "0820008004 31323334",
                "FF20008004 31323334"
            })
    void aPinIsMaskedHoweverTheCommandIsMade(String command) throws LinkException {
        transmit(command, "6700");
        String told = events.get(0).toString();
        assertThat(told).doesNotContain("31323334", "3132333", "1234").contains("**");
    }

    @Test
    void theMyNumberIsMaskedBecauseItIsACodeToo() throws LinkException {
        transmit("00A4040C0AD3921000310001010408", "9000");
        transmit("00B0810011", "FF100C3030303030313233343536379000");
        transmit("00A4020C020001", "9000");
        transmit("00B0000303", "3030309000");
        transmit("00B0820002", "FF209000");
        assertThat(events.get(1).answer().hex()).isEqualTo("**".repeat(15) + "9000");
        assertThat(events.get(3).answer().hex()).isEqualTo("**".repeat(3) + "9000");
        assertThat(events.get(4).answer().hex()).isEqualTo("FF209000");
    }

    @Test
    void aBrokenLinkIsToldAndPassedOn() {
        card.broken = true;
        assertThatThrownBy(() -> transmit("00200080", "9000")).isInstanceOf(LinkException.class);
        assertThat(events.get(0).outcome()).isEqualTo("no answer: the card was removed");
    }

    @Test
    void aCardThatIsOutIsToldBehindTheCommandThatItLeftIn() {
        card.broken = true;
        card.out = true;
        assertThatThrownBy(() -> transmit("00200080", "9000")).isInstanceOf(LinkException.class);
        assertThat(events)
                .extracting(TraceEvent::kind)
                .containsExactly(TraceEvent.Kind.COMMAND, TraceEvent.Kind.REMOVED);
        assertThat(events.get(1).outcome()).isEqualTo("the card was removed");
    }

    @Test
    void powerAndResetAreToldButNotThePoll() throws LinkException {
        traced.atr();
        traced.powerUp();
        traced.reset();
        traced.powerDown();
        assertThat(events).extracting(TraceEvent::meaning).containsExactly("power up", "reset", "power down");
    }

    private void transmit(String command, String answer) throws LinkException {
        card.answer = HEX.parseHex(answer);
        assertThat(traced.transmit(HEX.parseHex(command.replace(" ", "")))).isEqualTo(card.answer);
    }

    private static final class Scripted implements Icc {
        private static final Atr ATR = Atr.ofHex("3BE000FF8131FE4514");

        private byte[] answer = {};
        private boolean broken;
        private boolean out;

        @Override
        public Atr atr() {
            if (out) {
                throw new IllegalStateException("the card is out of the reader");
            }
            return ATR;
        }

        @Override
        public Atr powerUp() {
            return ATR;
        }

        @Override
        public Atr reset() {
            return ATR;
        }

        @Override
        public void powerDown() {}

        @Override
        public byte[] transmit(byte[] command) throws LinkException {
            if (broken) {
                throw new LinkException("the card was removed");
            }
            return answer.clone();
        }
    }
}
