// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VpcdFrameTest {
    @ParameterizedTest
    @CsvSource({"0,0000", "1,0001", "2,0002", "32767,7FFF", "32768,8000", "65535,FFFF"})
    void headerAndBodyAreOneBuffer(int length, String header) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) 0xA5);
        ByteBuffer frame = VpcdFrame.encode(body);
        assertThat(frame.remaining()).isEqualTo(2 + length);
        byte[] wire = new byte[frame.remaining()];
        frame.get(wire);
        assertThat(HexFormat.of().withUpperCase().formatHex(wire, 0, 2)).isEqualTo(header);
        assertThat(Arrays.copyOfRange(wire, 2, wire.length)).isEqualTo(body);
    }

    @Test
    void oneOctetMoreCannotBeCarried() {
        assertThatThrownBy(() -> VpcdFrame.encode(new byte[0x10000]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a vpcd frame carries at most 65535 octets, not 65536");
    }

    @Test
    void theBufferIsACopy() {
        byte[] body = {1, 2};
        ByteBuffer frame = VpcdFrame.encode(body);
        body[0] = 9;
        assertThat(frame.get(2)).isEqualTo((byte) 1);
    }

    @Test
    void theControlsAreTheFourOfTheTable() {
        assertThat(VpcdControl.POWER_OFF.code()).isZero();
        assertThat(VpcdControl.POWER_ON.code()).isEqualTo(1);
        assertThat(VpcdControl.RESET.code()).isEqualTo(2);
        assertThat(VpcdControl.ATR.code()).isEqualTo(4);
        int known = 0;
        for (int octet = 0; octet < 256; octet++) {
            VpcdControl control = VpcdControl.ofCode(octet);
            if (control != null) {
                assertThat(control.code()).isEqualTo(octet);
                known++;
            }
        }
        assertThat(known).isEqualTo(4);
    }
}
