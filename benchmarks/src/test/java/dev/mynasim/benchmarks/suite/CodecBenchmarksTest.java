// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.tlv.BerTlv;
import dev.mynasim.benchmarks.bare.HandParser;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Codecs and their hand-made baselines say the same of the same octets. */
class CodecBenchmarksTest {
    @Test
    void aCommandWithoutData() {
        CommandCodec codec = codec("00B08A00C8");
        assertThat(codec.parseByHand().header()).isEqualTo(0x00B08A00);
        assertThat(codec.parseByHand().data()).isEmpty();
        assertThat(codec.parseByHand().ne()).isEqualTo(200);
        CommandApdu parsed = ((CommandApdu.WellFormed) codec.parse()).command();
        assertThat(parsed.ne()).isEqualTo(200);
        assertThat(parsed.p1p2()).isEqualTo(0x8A00);
    }

    @Test
    void aCommandWithData() {
        CommandCodec codec = codec("00A4040C0AD392F000260100000001");
        byte[] name = HexFormat.of().parseHex("D392F000260100000001");
        assertThat(codec.parseByHand().data()).isEqualTo(name);
        assertThat(codec.parseByHand().ne()).isZero();
        assertThat(((CommandApdu.WellFormed) codec.parse()).command().data()).isEqualTo(name);
        assertThat(codec.copy()).isEqualTo(HexFormat.of().parseHex(codec.command));
        assertThat(codec.encode()).isEqualTo(HexFormat.of().parseHex(codec.command));
    }

    @Test
    void dataAndALengthByHand() {
        HandParser.Command command = HandParser.command(HexFormat.of().parseHex("00A40400025A5B10"));
        assertThat(command.data()).containsExactly(0x5A, 0x5B);
        assertThat(command.ne()).isEqualTo(16);
    }

    @Test
    void objectsInsideObjects() {
        TlvCodec codec = new TlvCodec();
        codec.prepare();
        // 7F4E: 5F29 01 . 42 08 . 5F20 0C . 5F24 06 . = 4 + 10 + 15 + 9 octets; 5F37 82 0100 . = 261; both in 7F21.
        assertThat(HexFormat.of().withUpperCase().formatHex(codec.encode()))
                .startsWith("7F21" + "82012E" + "7F4E" + "26" + "5F2901" + "00" + "4208")
                .hasSize(2 * (5 + 3 + 38 + 261));
        assertThat(codec.copy()).isEqualTo(codec.encode());
        assertThat(codec.walkByHand()).isEqualTo(7);
        BerTlv parsed = ((BerTlv.WellFormed) codec.parse()).tlv();
        assertThat(parsed.children()).hasSize(2);
        assertThat(parsed.children().get(0).children()).hasSize(4);
    }

    private static CommandCodec codec(String command) {
        CommandCodec codec = new CommandCodec();
        codec.command = command;
        codec.readParameter();
        return codec;
    }
}
