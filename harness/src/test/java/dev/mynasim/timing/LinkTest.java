// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.Atr;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of docs/faults.md, calculated by hand. */
class LinkTest {
    /** No TA1: 372/1. IFSC 254. */
    private static final Atr SLOW = Atr.ofHex("3BE000FF8131FE4514");

    /** TA1 = 13: 372/4. IFSC 251. */
    private static final Atr FASTER = Atr.ofHex("3BDA13FF8131FB468012392F31C173C601C03B");

    /**
     * etu = 372 / 4 MHz = 93 us. 258 octets are two blocks of 254 and 4, so blocks are I, I, R, I: (263 + 16) x 11 + 3
     * x 11.
     */
    @ParameterizedTest
    @CsvSource({
        "5, 2, 176", // (7 + 2 x 4) x 11 + 1 x 11
        "5, 254, 2948", // (259 + 8) x 11 + 11
        "5, 258, 3102",
        "254, 2, 2915", // (256 + 8) x 11 + 11
        "255, 2, 3036" // blocks I, R, I, I: (257 + 16) x 11 + 3 x 11
    })
    void contactTakesElevenEtuACharacter(int command, int response, int etu) {
        assertThat(ContactLink.USUAL.exchange(SLOW, command, response)).isEqualTo(Duration.ofNanos(etu * 93_000L));
    }

    @Test
    void theSpeedAndTheFieldSizeAreThoseOfTheAtr() {
        assertThat(ContactLink.USUAL.exchange(FASTER, 5, 2)).isEqualTo(Duration.ofNanos(176 * 23_250L));
        // 252 octets are over 251: blocks I, R, I, I.
        assertThat(ContactLink.USUAL.exchange(FASTER, 252, 2))
                .isEqualTo(Duration.ofNanos(((252 + 2 + 16) * 11 + 33) * 23_250L));
    }

    @Test
    void aColdResetTakesTheAtrAndWhereNeededTheNegotiation() {
        // (800 + 9 x 12 x 372) / 4 MHz, and for the other 19 octets and two PPS of four characters.
        assertThat(ContactLink.USUAL.start(SLOW)).isEqualTo(Duration.ofNanos(40_976 * 250L));
        assertThat(ContactLink.USUAL.start(FASTER))
                .isEqualTo(Duration.ofNanos((800 + 19 * 12 * 372 + 2 * 48 * 372) * 250L));
        assertThat(new ContactLink(8_000_000).exchange(SLOW, 5, 2)).isEqualTo(Duration.ofNanos(176 * 46_500L));
        assertThatThrownBy(() -> new ContactLink(0)).hasMessageContaining("1 to 20 MHz");
    }

    /**
     * One frame there, one back: (octets + 2 x 3) x 10 + 2 x 22 + 18; with a chain R-blocks come between and frames are
     * four: (octets + 4 x 3) x 10 + 4 x 22 + 2 x 18 + 14. An etu is 128 / 13.56 MHz = 9.4395 us.
     */
    @ParameterizedTest
    @CsvSource({"5, 2, 192", "5, 253, 2702", "5, 258, 2888", "254, 2, 2818"})
    void contactlessTakesTenEtuAnOctet(int command, int response, int etu) {
        assertThat(ContactlessLink.TYPE_B_106.exchange(SLOW, command, response))
                .isEqualTo(Duration.ofNanos(Math.round(etu * 128e9 / 13_560_000)));
    }

    @Test
    void aContactlessReadOf256OctetsTakesAboutTwentySevenMilliseconds() {
        assertThat(ContactlessLink.TYPE_B_106.exchange(SLOW, 5, 258))
                .isBetween(Duration.ofMillis(27), Duration.ofMillis(28));
        assertThat(ContactlessLink.TYPE_B_106.start(SLOW)).isBetween(Duration.ofMillis(8), Duration.ofMillis(10));
    }

    @Test
    void withoutALinkNothingTakesTime() {
        assertThat(Link.NONE.exchange(SLOW, 5, 258)).isZero();
        assertThat(Link.NONE.start(SLOW)).isZero();
    }
}
