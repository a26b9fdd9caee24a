// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.ExchangeLevel;
import dev.mynasim.conformance.Placed;
import dev.mynasim.conformance.Stand;
import java.io.IOException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class InProcessStandTest extends StandContract {
    private final InProcessStand stand = new InProcessStand(new CardShelf(InstantSource.system(), 1));

    @Override
    Stand stand() {
        return stand;
    }

    @Test
    void itCarriesAllThatThereIs() {
        assertThat(stand.makesCards()).isTrue();
        assertThat(stand.environment().level()).isEqualTo(ExchangeLevel.EVERYTHING);
        assertThat(stand.environment().versions()).containsKeys("java", "os");
    }

    /** A suite has some two thousand cases. */
    @Test
    void aCardForEachCaseCostsLittle() throws IOException {
        stand.place(CardWish.USUAL).close();
        long start = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            try (Placed placed = stand.place(CardWish.USUAL)) {
                placed.card().powerUp();
            }
        }
        long each = (System.nanoTime() - start) / 200;
        System.out.println("a card in process: " + each / 1000 + " us");
        assertThat(each).isLessThan(20_000_000L);
    }
}
