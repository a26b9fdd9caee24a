// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static dev.mynasim.card.runtime.ReaderTestCard.counting;
import static dev.mynasim.card.runtime.ReaderTestCard.four;
import static dev.mynasim.card.runtime.ReaderTestCard.two;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Personalization;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card of T=0, by the row "both" of reader-certification.md and ISO/IEC 7816-3:2006 12.2. */
class TpduTransportTest {
    private CardClient card;

    @BeforeEach
    void insert() throws Exception {
        SimulatedCard made = CardBlueprint.of(Personalization.withTestRoots()
                        .personalize(Library.persona("adult"), Library.profile("reader-test-t0")))
                .newCard(new Random(1));
        made.powerUp();
        card = new CardClient(made);
        card.expect(ReaderTestCard.SELECT_FIRST, "9000");
    }

    @Test
    void anAnswerToDataWaitsForGetResponseOfAnyClass() {
        for (int length = 1; length <= 255; length++) {
            assertThat(card.send("8036" + four(length + 1) + two(length) + counting(length)))
                    .isEqualTo("61" + two(length + 1));
            assertThat(card.send((length % 2 == 0 ? "80" : "A0") + "C00000" + two(length + 1)))
                    .isEqualTo(counting(length + 1) + "9000");
        }
        assertThat(card.send("80C0000001")).as("nothing waits").isEqualTo("6D00");
    }

    @Test
    void anAnswerMayComeInParts() {
        card.expect("803600060100", "6106");
        card.expect("80C0000007", "6C06");
        card.expect("80C0000000", "6C06");
        card.expect("80C0000002", "00016104");
        card.expect("80C0000003", "0203046101");
        card.expect("80C0000001", "059000");
        card.expect("80C0000001", "6D00");
    }

    @Test
    void whatWaitsIsLostByAnotherCommandAndByAReset() throws Exception {
        card.expect("803600060100", "6106").expect("80300000", "9000").expect("80C0000006", "6D00");
        card.expect("803600060100", "6106");
        card.card().reset();
        card.expect(ReaderTestCard.SELECT_FIRST, "9000").expect("80C0000006", "6D00");
    }

    @ParameterizedTest
    @CsvSource({
        "8030000000, 9000",
        "80300000, 9000",
        "803200000400010203, 9000",
        "803200000400FF0203, 6A01",
        "8034000505, 00010203049000",
        "8034000506, 6700",
        "803C000506, 6C05",
        "803C000500, 6C05",
        "803C000505, 00010203049000",
        "80360002010002, 6700",
        "8034000500, 6700",
        "80340005000005, 6700",
        "8032000000000100, 6700",
        "80, 6700"
    })
    void dataGoesOneWay(String command, String answer) {
        assertThat(card.send(command)).isEqualTo(answer);
    }

    @Test
    void theLongestAnswerIsAnnouncedBy00() {
        card.expect("80360100" + "FF" + counting(255), "6100");
        card.expect("80C0000000", counting(256) + "9000");
        card.expect("8034010000", counting(256) + "9000");
    }
}
