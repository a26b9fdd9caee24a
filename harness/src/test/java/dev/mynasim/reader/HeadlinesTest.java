// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A flood of events is a few lines and a sum. */
class HeadlinesTest {
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final List<ReaderEvent> events = new ArrayList<>();
    private final ServerNews news = new ServerNews("h:1", channel.eventLoop(), events::add);

    @Test
    void theFirstOfASortAreToldAndTheRestIsCounted() {
        channel.freezeTime();
        for (int i = 0; i < 5_000; i++) {
            news.refused("p:" + i, Refusal.CARD_TAKEN, "q:1 has it");
        }
        news.refused("p:x", Refusal.IDLE, "nothing for 600 s");
        channel.runPendingTasks();
        assertThat(events).hasSize(3);
        pass(Headlines.WINDOW.toMillis() - 1);
        assertThat(events).hasSize(3);
        pass(1);
        assertThat(events).hasSize(4);
        assertThat(events.get(3).sentence())
                .isEqualTo("At h:1 also, within 10 s: 4998 times another reader has the card.");
        assertThat(news.counts(7).refused(Refusal.CARD_TAKEN)).isEqualTo(5_000);
        assertThat(news.counts(7).refused(Refusal.IDLE)).isEqualTo(1);
        assertThat(news.counts(7).refused(Refusal.TLS)).isZero();
        assertThat(news.counts(7).open()).isEqualTo(7);
    }

    @Test
    void theNextWhileBeginsAfresh() {
        channel.freezeTime();
        for (int round = 1; round <= 3; round++) {
            news.refused("p:1", Refusal.TOKEN, "wrong");
            channel.runPendingTasks();
            assertThat(events).hasSize(round);
            pass(Headlines.WINDOW.toMillis());
            assertThat(events).as("nothing was left out").hasSize(round);
        }
    }

    private void pass(long millis) {
        channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        channel.runPendingTasks();
    }
}
