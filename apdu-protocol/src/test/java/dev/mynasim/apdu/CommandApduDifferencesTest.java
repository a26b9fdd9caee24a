// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.CommandApdu.Malformed;
import java.util.HexFormat;
import javax.smartcardio.CommandAPDU;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The intended differences from {@code javax.smartcardio.CommandAPDU}, all of them, each by name. */
class CommandApduDifferencesTest {
    private static final CommandApdu HEADER = CommandApdu.of(0, 0xB0, 0, 0);

    @Test
    @DisplayName("malformed octets: the JDK throws, we return the reason")
    void malformedOctets() {
        byte[] octets = {0, (byte) 0xA4, 4, 0, 2, 1};
        assertThatThrownBy(() -> new CommandAPDU(octets)).isInstanceOf(IllegalArgumentException.class);
        assertThat(CommandApdu.parse(octets)).isEqualTo(new Malformed(CommandApdu.Reason.DATA_INCOMPLETE, 6));
    }

    @Test
    @DisplayName("Ne 0 when building: the JDK takes it as no Le, we refuse it and have withoutLe()")
    void neOfZero() {
        assertThat(new CommandAPDU(0, 0xB0, 0, 0, 0).getBytes()).hasSize(4);
        assertThatThrownBy(() -> HEADER.withNe(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThat(HEADER.withNe(1).withoutLe()).isEqualTo(HEADER);
    }

    @Test
    @DisplayName("no Le: the JDK says only Ne 0, we also have hasLe()")
    void noLe() {
        assertThat(new CommandAPDU(0, 0xB0, 0, 0).getNe()).isZero();
        assertThat(HEADER.hasLe()).isFalse();
        assertThat(HEADER.withNe(256).hasLe()).isTrue();
    }

    @Test
    @DisplayName("header values over 255: the JDK cuts them off, we refuse them")
    void headerValues() {
        assertThat(new CommandAPDU(0x180, 0x1B0, 0x100, -1).getBytes()).containsExactly(0x80, 0xB0, 0x00, 0xFF);
        assertThatThrownBy(() -> CommandApdu.of(0x180, 0xB0, 0, 0))
                .hasMessageContaining("CLA")
                .hasMessageContaining("384");
        assertThatThrownBy(() -> CommandApdu.of(0, 0x1B0, 0, 0))
                .hasMessageContaining("INS")
                .hasMessageContaining("432");
        assertThatThrownBy(() -> CommandApdu.of(0, 0xB0, 0x100, 0))
                .hasMessageContaining("P1")
                .hasMessageContaining("256");
        assertThatThrownBy(() -> CommandApdu.of(0, 0xB0, 0, -1))
                .hasMessageContaining("P2")
                .hasMessageContaining("-1");
    }

    @Test
    @DisplayName("extended form of short content: the JDK reads it and cannot build it, we do both")
    void extendedByChoice() {
        byte[] octets = HexFormat.of().parseHex("00B00000000004");
        assertThat(new CommandAPDU(octets).getNe()).isEqualTo(4);
        assertThat(new CommandAPDU(0, 0xB0, 0, 0, 4).getBytes()).hasSize(5);
        assertThat(HEADER.withNe(4).extended().octets()).isEqualTo(octets);
    }

    @Test
    @DisplayName("the case: the JDK does not tell short from extended, we do")
    void theCase() {
        assertThat(HEADER.withNe(4).apduCase()).isEqualTo(ApduCase.CASE_2S);
        assertThat(HEADER.withNe(4).extended().apduCase()).isEqualTo(ApduCase.CASE_2E);
        assertThat(HEADER.withNe(4).extended()).isNotEqualTo(HEADER.withNe(4));
    }

    @Test
    @DisplayName("no data as null: the JDK takes it, null is a mistake here")
    void nullData() {
        assertThatCode(() -> new CommandAPDU(0, 0xB0, 0, 0, (byte[]) null)).doesNotThrowAnyException();
        assertThat(HEADER.withNe(1).withData(new byte[0])).isEqualTo(HEADER.withNe(1));
    }
}
