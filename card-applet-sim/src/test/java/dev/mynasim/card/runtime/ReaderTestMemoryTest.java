// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Personalization;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the two applications add to a card: all that is allocated for it is more than all that it holds. */
class ReaderTestMemoryTest {
    private static final int ROUNDS = 31;
    private static final int MOST_OCTETS = 24 << 10;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void theApplicationsForReaderTestsAddLittleToACard() throws Exception {
        long without = octetsOf("plastic-contact");
        long with = octetsOf("reader-test");
        assertThat(with - without).as("%d instead of %d octets", with, without).isBetween(1L, (long) MOST_OCTETS);
    }

    private long octetsOf(String profile) throws Exception {
        CardBlueprint blueprint = CardBlueprint.of(
                Personalization.withTestRoots().personalize(Library.persona("adult"), Library.profile(profile)));
        CardParts parts = CardParts.of(new Random(1));
        long[] rounds = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            blueprint.newCard(parts).powerUp();
            rounds[i] = threads.getCurrentThreadAllocatedBytes() - before;
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }
}
