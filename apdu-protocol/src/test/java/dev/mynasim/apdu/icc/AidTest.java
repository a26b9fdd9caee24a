// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.icc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Application identifiers and beginnings of them. */
class AidTest {
    private static final Aid JPKI = Aid.ofHex("D392F000260100000001");

    @ParameterizedTest
    @CsvSource({
        "D392F000260100000001, NATIONAL, true",
        "A0000001510000, INTERNATIONAL, true",
        "A0000000, INTERNATIONAL, false",
        "A000000001, INTERNATIONAL, true",
        "D3, NATIONAL, false",
        "E82881C11702, STANDARD, true",
        "F0, PROPRIETARY, true",
        "627601FF000000, RESERVED, true"
    })
    void categories(String hex, Aid.Category category, boolean complete) {
        assertThat(Aid.ofHex(hex).category()).isEqualTo(category);
        assertThat(Aid.ofHex(hex).isComplete()).isEqualTo(complete);
        assertThat(Aid.ofHex(hex)).hasToString(hex);
        assertThat(Aid.ofHex(hex).length()).isEqualTo(hex.length() / 2);
    }

    @Test
    void aNameBeginsWithEachOfItsBeginnings() {
        byte[] octets = JPKI.octets();
        for (int length = 0; length <= octets.length; length++) {
            assertThat(JPKI.startsWith(Arrays.copyOf(octets, length))).isTrue();
        }
        assertThat(JPKI.startsWith(Arrays.copyOf(octets, octets.length + 1))).isFalse();
        assertThat(JPKI.startsWith(new byte[] {(byte) 0xD3, (byte) 0x91})).isFalse();
        assertThat(JPKI.startsWith(Aid.ofHex("D392"))).isTrue();
        assertThat(Aid.ofHex("D392").startsWith(JPKI)).isFalse();
    }

    @Test
    void oneToSixteenOctets() {
        assertThat(Aid.of(new byte[1]).length()).isEqualTo(1);
        assertThat(Aid.of(new byte[16]).length()).isEqualTo(16);
        assertThatThrownBy(() -> Aid.of(new byte[0])).hasMessage("an AID has 1 to 16 octets, not 0");
        assertThatThrownBy(() -> Aid.of(new byte[17])).hasMessage("an AID has 1 to 16 octets, not 17");
        assertThatThrownBy(() -> Aid.ofHex("D3 92")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatGoesInAndComesOutIsCopied() {
        byte[] octets = JPKI.octets();
        Aid aid = Aid.of(octets);
        octets[0] = 0;
        aid.octets()[0] = 0;
        assertThat(aid).isEqualTo(JPKI).hasSameHashCodeAs(JPKI);
    }

    @Test
    void theOrderIsOfUnsignedOctets() {
        assertThat(Stream.of("D392", "7F", "D3", "A0").map(Aid::ofHex).sorted().map(Aid::toString))
                .containsExactly("7F", "A0", "D3", "D392");
    }
}
