// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.icc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.Atr.Malformed;
import dev.mynasim.apdu.icc.Atr.Reason;
import dev.mynasim.apdu.icc.Atr.WellFormed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vectors do not say of an answer to reset. */
class AtrTest {
    private static final String CONTACT = "3BE000FF8131FE4514";

    /** All of card-protocol.md §1.1 and of virtual-reader.md. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                CONTACT,
                "3BDA13FF8131FB468012392F31C173C601C03B",
                "3BC5FF8131FB458073C6010000",
                "3BF59100FF918171FE400042000100D1D6",
                "3BF59100FF918171FE4000420001B3A115",
                "3B888001000005E0B381A1007F",
                "3B888001000041E0B381A1003B",
                "3B888001004B51FFB381D1000F",
                "3B888001004B51FF0081D100BC",
                "3B888001000014E0B38191005E"
            })
    void everyOtherCheckOctetIsRefused(String hex) {
        byte[] octets = HexFormat.of().parseHex(hex);
        int right = octets[octets.length - 1] & 0xFF;
        assertThat(Atr.ofHex(hex)).hasToString(hex);
        assertThat(Atr.of(octets).tck()).hasValue(right);
        int refused = 0;
        for (int tck = 0; tck < 256; tck++) {
            if (tck == right) {
                continue;
            }
            octets[octets.length - 1] = (byte) tck;
            assertThat(Atr.parse(octets))
                    .isInstanceOfSatisfying(Malformed.class, malformed -> assertThat(malformed.reason())
                            .isEqualTo(Reason.TCK_WRONG));
            refused++;
        }
        assertThat(refused).isEqualTo(255);
    }

    /**
     * Four flips make another answer to reset. TS becomes 3F; or TD1 becomes 90, A0 or C0, which takes the 01 behind it
     * for TA2, TB2 or TC2 and the 00 for TD2: T=0 alone, no TCK due, and the last of eight historical octets is 7F.
     */
    @Test
    void aFlippedBitAnywhereElseIsRefused() {
        byte[] octets = HexFormat.of().parseHex("3B888001000005E0B381A1007F");
        List<Integer> accepted = new ArrayList<>();
        for (int bit = 0; bit < 8 * octets.length; bit++) {
            byte[] flipped = octets.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            if (Atr.parse(flipped) instanceof WellFormed) {
                accepted.add(bit);
            }
        }
        assertThat(accepted).containsExactly(2, 20, 21, 22);
    }

    @Test
    void theExplanationNamesTheNumbers() {
        assertThatThrownBy(() -> Atr.ofHex("3BE000FF8131FE4515")).hasMessage("TCK is 15 and has to be 14");
        assertThatThrownBy(() -> Atr.ofHex("3B024142434445")).hasMessage("the ATR ends 3 octets before the last one");
        assertThatThrownBy(() -> Atr.ofHex("3B0341")).hasMessage("T0 announces 3 historical octets, and 1 are left");
        assertThatThrownBy(() -> Atr.of(new byte[40])).hasMessage("an ATR has 2 to 33 octets, not 40");
    }

    @Test
    void theGroupsBelongToTheirProtocols() {
        Atr atr = Atr.ofHex(CONTACT);
        assertThat(atr.interfaceOctets()).hasSize(3);
        assertThat(atr.interfaceOctets().get(0).protocol()).isEmpty();
        assertThat(atr.interfaceOctets().get(2).protocol()).hasValue(1);
        assertThat(atr.interfaceOctets().get(2).ta()).hasValue(0xFE);
        assertThat(atr.offers(1)).isTrue();
        assertThat(atr.offers(0)).isFalse();
        assertThat(atr.convention()).isEqualTo(Atr.Convention.DIRECT);
        OptionalInt none = OptionalInt.empty();
        assertThatThrownBy(() -> new InterfaceOctets(0, none, none, none, none, none))
                .hasMessageContaining("0");
        assertThatThrownBy(() -> new InterfaceOctets(1, OptionalInt.of(16), none, none, none, none))
                .hasMessageContaining("16");
        assertThatThrownBy(() -> new InterfaceOctets(1, none, OptionalInt.of(256), none, none, none))
                .hasMessageContaining("256");
    }

    @Test
    void whatGoesInAndComesOutIsCopied() {
        byte[] octets = HexFormat.of().parseHex(CONTACT);
        Atr atr = Atr.of(octets);
        Arrays.fill(octets, (byte) 0);
        Arrays.fill(atr.octets(), (byte) 0);
        assertThat(atr).isEqualTo(Atr.ofHex(CONTACT)).hasSameHashCodeAs(Atr.ofHex(CONTACT));
    }

    @Property(tries = 3000)
    void hostileOctetsNeverThrow(@ForAll @Size(max = 40) byte[] octets) {
        assertExplained(octets);
    }

    @Property(tries = 3000)
    void hostileOctetsBehindARightBeginningNeverThrow(@ForAll @Size(min = 2, max = 34) byte[] octets) {
        octets[0] = 0x3B;
        octets[1] |= (byte) 0x80;
        assertExplained(octets);
    }

    private static void assertExplained(byte[] octets) {
        if (Atr.parse(octets) instanceof WellFormed wellFormed) {
            assertThat(wellFormed.atr().octets()).isEqualTo(octets);
            assertThat(wellFormed.atr().protocols()).isNotEmpty().doesNotHaveDuplicates();
        } else {
            assertThat(((Malformed) Atr.parse(octets)).explanation()).isNotBlank();
        }
    }
}
