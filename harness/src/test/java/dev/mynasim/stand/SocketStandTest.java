// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.conformance.CardFacts;
import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.Codes;
import dev.mynasim.conformance.Placed;
import dev.mynasim.conformance.Stand;
import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.reader.ListeningCard;
import dev.mynasim.sim.MyNumberCard;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SocketStandTest extends StandContract {
    private final SocketStand stand;

    SocketStandTest() throws IOException {
        stand = SocketStand.own(new CardShelf(InstantSource.system(), 1));
    }

    @Override
    Stand stand() {
        return stand;
    }

    @AfterAll
    void close() throws IOException {
        stand.close();
    }

    @Test
    void itCarriesWhatAFrameCarries() {
        assertThat(stand.makesCards()).isTrue();
        // 65,535 octets a frame: 4 + 3 + data + 2, and data + 2.
        assertThat(stand.environment().level().maxData()).isEqualTo(65_526);
        assertThat(stand.environment().level().maxAnswer()).isEqualTo(65_533);
    }

    @Test
    void somebodyElsesCardIsTakenAsItIs() throws Exception {
        CardFacts facts = new CardFacts("adult", "", Map.of(), Set.of("jpki"), Codes.NONE);
        try (MyNumberCard card = MyNumberCard.builder().build();
                ListeningCard listening = new ListeningCard(card.icc());
                SocketStand given = SocketStand.given(new ReaderSpec.Socket("127.0.0.1", listening.port()), facts)) {
            assertThat(given.makesCards()).isFalse();
            try (Placed placed = given.place(CardWish.USUAL)) {
                assertThat(placed.facts()).isEqualTo(facts);
                assertThat(placed.hand()).isEmpty();
                assertThat(placed.card().powerUp()).hasToString("3BE000FF8131FE4514");
            }
            try (Placed placed = given.place(CardWish.USUAL)) {
                assertThat(placed.terminal().orElseThrow().isCardPresent()).isTrue();
            }
        }
    }
}
