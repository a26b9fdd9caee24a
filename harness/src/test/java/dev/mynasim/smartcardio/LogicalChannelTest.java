// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.mynasim.reader.RemovableIcc;
import dev.mynasim.reader.StubCard;
import java.util.HexFormat;
import java.util.Map;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Logical channels, which a My Number card has not, on a card that has some. */
class LogicalChannelTest {
    private String opened = "029000";
    private String closed = "9000";
    private final StubCard card = new StubCard() {
        @Override
        protected byte[] answer(byte[] command) {
            String answer = command[1] != 0x70 ? "9000" : command[2] == 0 ? opened : closed;
            return HexFormat.of().parseHex(answer);
        }
    };
    private final MynaSimTerminals terminals = MynaSimTerminals.of(
            Map.of("stub", Occupant.of(card, new RemovableIcc(card, System::nanoTime), () -> {})), GetResponse.DEFAULT);

    @AfterEach
    void close() {
        terminals.close();
    }

    @Test
    void theClassSaysWhichChannel() throws Exception {
        CardChannel channel = open();
        assertThat(channel.getChannelNumber()).isEqualTo(2);
        for (String command : new String[] {"00B0000000", "0CB0000000", "10B0000000", "2000000000", "80B0000000"}) {
            channel.transmit(new CommandAPDU(HexFormat.of().parseHex(command)));
        }
        channel.close();
        assertThat(card.seen)
                .containsExactly(
                        "on",
                        "0070000001",
                        "02B0000000",
                        "0EB0000000",
                        "12B0000000",
                        "2000000000",
                        "80B0000000",
                        "02708002");
        assertThatIllegalStateException()
                .isThrownBy(channel::getChannelNumber)
                .withMessage("Logical channel has been closed");
        assertThatIllegalStateException().isThrownBy(channel::close);
    }

    @Test
    void channelsFromFourOnHaveTheOtherClass() throws Exception {
        opened = "059000";
        CardChannel channel = open();
        channel.transmit(new CommandAPDU(0x00, 0xB0, 0, 0, 256));
        channel.transmit(new CommandAPDU(0x10, 0xB0, 0, 0, 256));
        channel.close();
        assertThat(card.seen).containsExactly("on", "0070000001", "41B0000000", "51B0000000", "41708005");
    }

    @Test
    void aChannelThatNoClassCanNameIsNotOpened() {
        opened = "149000";
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(this::open)
                .withMessage("openLogicalChannel() failed, card response: 14:90:00");
    }

    @Test
    void aChannelThatTheCardDoesNotCloseIsClosedAllTheSame() throws Exception {
        closed = "6A86";
        CardChannel channel = open();
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(channel::close)
                .withMessage("close() failed: 6a:86");
        assertThatIllegalStateException()
                .isThrownBy(() -> channel.transmit(new CommandAPDU(0, 0xB0, 0, 0)))
                .withMessage("Logical channel has been closed");
    }

    @Test
    void aCardThatOffersT0AloneSpeaksT0() throws Exception {
        card.atr("3B00");
        assertThat(terminals.terminal().connect("*").getProtocol()).isEqualTo("T=0");
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> terminals.terminal().connect("T=1"))
                .withMessage("Cannot connect using T=1, connection already established using T=0");
    }

    private CardChannel open() throws CardException {
        return terminals.terminal().connect("*").openLogicalChannel();
    }
}
