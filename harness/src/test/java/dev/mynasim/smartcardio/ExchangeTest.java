// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.smartcardio.CardException;
import org.junit.jupiter.api.Test;

/** What a terminal adds to a command, by ISO/IEC 7816-4:2005 5.1.3 and the documentation of {@code CardChannel}. */
class ExchangeTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final GetResponse NOTHING_ADDED = new GetResponse(false, false, false);

    private final List<String> sent = new ArrayList<>();

    @Test
    void moreDataAreFetchedAndJoined() throws Exception {
        assertThat(run(Protocol.T1, GetResponse.DEFAULT, "0CCA0000", "01026102", "03046101", "059000"))
                .isEqualTo("01020304059000");
        assertThat(sent).containsExactly("0CCA0000", "0CC0000002", "0CC0000001");
    }

    @Test
    void aWrongLengthIsCorrected() throws Exception {
        assertThat(run(Protocol.T1, GetResponse.DEFAULT, "00B0000000", "6C03", "0102039000"))
                .isEqualTo("0102039000");
        assertThat(sent).containsExactly("00B0000000", "00B0000003");
    }

    @Test
    void dataBefore6CAreAnAnswer() throws Exception {
        assertThat(run(Protocol.T1, GetResponse.DEFAULT, "00B0000000", "016C03"))
                .isEqualTo("016C03");
    }

    @Test
    void switchedOffTheProgramSeesWhatTheCardSays() throws Exception {
        for (Protocol protocol : Protocol.values()) {
            assertThat(run(protocol, NOTHING_ADDED, "00CA0000", "6102")).isEqualTo("6102");
            assertThat(run(protocol, NOTHING_ADDED, "00B0000000", "6C03")).isEqualTo("6C03");
        }
    }

    @Test
    void withT0LeIsLeftAwayWhenThereAreData() throws Exception {
        run(Protocol.T0, GetResponse.DEFAULT, "00A4040002AABB00", "9000");
        run(Protocol.T0, GetResponse.DEFAULT, "00A4040002AABB", "9000");
        run(Protocol.T1, GetResponse.DEFAULT, "00A4040002AABB00", "9000");
        assertThat(sent).containsExactly("00A4040002AABB", "00A4040002AABB", "00A4040002AABB00");
    }

    @Test
    void withT1LeIsLeftAwayWhenThatIsWanted() throws Exception {
        GetResponse strip = new GetResponse(true, true, true);
        run(Protocol.T1, strip, "00A4040002AABB00", "9000");
        run(Protocol.T1, strip, "00A40400000002AABB0000", "9000");
        run(Protocol.CONTACTLESS, strip, "00A4040002AABB00", "9000");
        assertThat(sent).containsExactly("00A4040002AABB", "00A40400000002AABB", "00A4040002AABB00");
    }

    @Test
    void t0CarriesNoExtendedLength() {
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> run(Protocol.T0, GetResponse.DEFAULT, "00B00000000100", "9000"))
                .withMessage("Extended length forms not supported for T=0");
        assertThat(sent).isEmpty();
    }

    @Test
    void aCardThatAlwaysHasMoreIsLeft() {
        Exchange exchange = new Exchange(Protocol.T1, GetResponse.DEFAULT, command -> {
            sent.add(HEX.formatHex(command));
            return HEX.parseHex("6101");
        });
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> exchange.run(HEX.parseHex("00CA0000")))
                .withMessageContaining("256");
        assertThat(sent).hasSize(256);
    }

    @Test
    void theJdksSwitchesAreOurs() {
        assertThat(GetResponse.of(Map.<String, String>of()::get)).isEqualTo(new GetResponse(true, true, false));
        assertThat(GetResponse.of(Map.of(
                        "sun.security.smartcardio.t0GetResponse", "false",
                        "sun.security.smartcardio.t1GetResponse", "FALSE",
                        "sun.security.smartcardio.t1StripLe", "true")::get))
                .isEqualTo(new GetResponse(false, false, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GetResponse.of(Map.of("sun.security.smartcardio.t1StripLe", "yes")::get))
                .withMessageContaining("\"yes\"");
    }

    private String run(Protocol protocol, GetResponse switches, String command, String... answers)
            throws CardException {
        Iterator<String> next = Arrays.asList(answers).iterator();
        Exchange exchange = new Exchange(protocol, switches, octets -> {
            sent.add(HEX.formatHex(octets));
            return HEX.parseHex(next.next());
        });
        String answer = HEX.formatHex(exchange.run(HEX.parseHex(command)));
        assertThat(next.hasNext()).isFalse();
        return answer;
    }
}
