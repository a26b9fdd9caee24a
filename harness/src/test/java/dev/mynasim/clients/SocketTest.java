// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.Transport;
import dev.mynasim.reader.VpcdBridge;
import dev.mynasim.reader.VpcdConfig;
import dev.mynasim.reader.VpcdReader;
import dev.mynasim.reader.VpcdSlot;
import dev.mynasim.replay.Outcome;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every client's flows through the vpcd wire: a slot on loopback, the bridge, and the card behind it. */
class SocketTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_PENDING = 16;
    private static final EventLoopGroup LOOPS = Transport.best().newGroup(1, "reader");
    private static final ExecutorService CARD_THREAD = Executors.newSingleThreadExecutor();

    @AfterAll
    static void stop() {
        CARD_THREAD.shutdown();
        LOOPS.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @Test
    void everyFlowPassesThroughTheSocket() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (PreparedFlow flow : PreparedFlow.runnable()) {
            Outcome outcome = throughASocket(flow);
            assertThat(outcome.failure()).isNull();
            assertThat(flow.isRight(outcome))
                    .as("%s read what is on the card", flow.flow())
                    .isTrue();
            outcomes.add(outcome);
        }
        assertThat(Counts.of(outcomes)).isEqualTo(Today.CARD.run());
    }

    private static Outcome throughASocket(PreparedFlow flow) throws IOException {
        CardSession session = new CardSession(TraceCards.card(flow.card(), flow.flow()), CARD_THREAD, MOST_PENDING);
        try (VpcdSlot slot = VpcdSlot.open(0);
                VpcdBridge bridge =
                        new VpcdBridge(VpcdConfig.of("127.0.0.1", slot.port()), session, LOOPS, event -> {})) {
            bridge.start();
            try (VpcdReader reader = slot.accept(PATIENCE)) {
                return flow.on(reader);
            }
        }
    }
}
