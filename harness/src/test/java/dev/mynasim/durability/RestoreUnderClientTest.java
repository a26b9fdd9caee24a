// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile.Credential;
import dev.mynasim.client.PinOutcome;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.Transport;
import dev.mynasim.reader.VpcdBridge;
import dev.mynasim.reader.VpcdConfig;
import dev.mynasim.reader.VpcdReader;
import dev.mynasim.reader.VpcdSlot;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client at a reader, and somebody who tears its card and brings snapshots back meanwhile. */
class RestoreUnderClientTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SimulatedCard card = card();
    private final ExecutorService cardThread = Executors.newSingleThreadExecutor();
    private final EventLoopGroup loops = Transport.best().newGroup(1, "reader");

    @AfterEach
    void end() {
        cardThread.shutdown();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @Test
    void aLockedCardComesBackToItsEarlierStateUnderTheClient() throws Exception {
        withReader(reader -> {
            JpkiClient client = new JpkiClient(reader);
            client.select();
            card.snapshots().take("fresh");
            for (int i = 0; i < 3; i++) {
                client.verify(Credential.AUTH, "0000");
            }
            assertThat(client.verify(Credential.AUTH, "1234")).isInstanceOf(PinOutcome.Blocked.class);
            card.snapshots().restore("fresh");
            assertThat(client.triesLeft(Credential.AUTH)).isEqualTo(3);
            assertThat(client.verify(Credential.AUTH, "1234")).isInstanceOf(PinOutcome.Verified.class);
            assertThat(client.sign(Credential.AUTH, new byte[] {1, 2, 3})).hasSize(256);
        });
    }

    @Test
    void aTornCardIsGoneForItsReaderAndThereAgainAfterPowerUp() throws Exception {
        withReader(reader -> {
            JpkiClient client = new JpkiClient(reader);
            client.select();
            card.tearAfter(1);
            assertThatThrownBy(() -> client.verify(Credential.AUTH, "1234")).isInstanceOf(LinkException.class);
        });
        withReader(reader -> {
            JpkiClient client = new JpkiClient(reader);
            client.select();
            assertThat(client.triesLeft(Credential.AUTH)).isEqualTo(2);
            assertThat(client.verify(Credential.AUTH, "1234")).isInstanceOf(PinOutcome.Verified.class);
        });
    }

    private interface Work {
        void with(VpcdReader reader) throws Exception;
    }

    private void withReader(Work work) throws Exception {
        try (VpcdSlot slot = VpcdSlot.open(0);
                VpcdBridge bridge = new VpcdBridge(
                        VpcdConfig.of("127.0.0.1", slot.port()),
                        new CardSession(card, cardThread, 16),
                        loops,
                        event -> {})) {
            bridge.start();
            try (VpcdReader reader = slot.accept(PATIENCE)) {
                reader.powerUp();
                work.with(reader);
            }
        }
    }

    private static SimulatedCard card() {
        try {
            return CardBlueprint.of(
                            CardFile.make(Library.persona("adult"), Library.profile("plastic-contact"), Issuing.DEFAULT)
                                    .image())
                    .newCard(new Random(1));
        } catch (DataFileException e) {
            throw new IllegalStateException(e);
        }
    }
}
