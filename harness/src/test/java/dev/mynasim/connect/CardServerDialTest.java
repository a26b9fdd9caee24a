// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile;
import dev.mynasim.reader.CardRemovedException;
import dev.mynasim.reader.CardServer;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.OneCard;
import dev.mynasim.reader.ServerConfig;
import dev.mynasim.reader.ServerGate;
import dev.mynasim.reader.ServerToken;
import dev.mynasim.reader.Transport;
import dev.mynasim.sim.MyNumberCard;
import dev.mynasim.sim.PinName;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Readers that dial, at the server that cards listen with. */
@Timeout(60)
class CardServerDialTest {
    private static final int MOST_PENDING = 16;
    private static final String TOKEN = "a-token-for-this-test";

    private final ReaderOpener opener = new ReaderOpener(Patience.of(Duration.ofSeconds(10)), InstantSource.system());
    private final MyNumberCard card = MyNumberCard.builder().build();
    private final ExecutorService cardThread = Executors.newSingleThreadExecutor();
    private final EventLoopGroup loops = Transport.best().newGroup(1, "reader");

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        cardThread.shutdown();
        card.close();
    }

    @Test
    void theCardSignsForAReaderThatDials() throws Exception {
        try (CardServer server = server(ServerGate.NONE);
                OpenedReader reader = open("socket:127.0.0.1:" + server.start().getPort())) {
            reader.card().powerUp();
            JpkiClient client = new JpkiClient(reader.card());
            client.select();
            client.verify(JpkiFile.Credential.AUTH, "9999");
            assertThat(card.triesLeft(PinName.AUTH)).isEqualTo(2);
            assertThat(client.readCertificate(JpkiFile.Certificate.AUTH))
                    .isEqualTo(card.certificate(JpkiFile.Certificate.AUTH).orElseThrow());
        }
    }

    @Test
    void whoComesSecondIsToldThatTheCardIsTaken() throws Exception {
        try (CardServer server = server(ServerGate.NONE)) {
            String spec = "socket:127.0.0.1:" + server.start().getPort();
            try (OpenedReader first = open(spec)) {
                first.card().powerUp();
                assertThatExceptionOfType(CardRemovedException.class)
                        .isThrownBy(() -> open(spec))
                        .withMessageContaining("another reader may have it");
                assertThat(first.card().reset()).isEqualTo(first.atr());
            }
        }
    }

    @Test
    void aCardThatIsTakenOutInTheMiddleIsARemoval() throws Exception {
        try (CardServer server = server(ServerGate.NONE);
                OpenedReader reader = open("socket:127.0.0.1:" + server.start().getPort())) {
            reader.card().powerUp();
            card.remove();
            assertThatExceptionOfType(CardRemovedException.class)
                    .isThrownBy(() -> reader.card().transmit(new byte[] {0, (byte) 0xB0, 0, 0, 0}));
        }
    }

    @Test
    void theTokenOfTheServerIsSaidAsItWantsIt() throws Exception {
        Path right = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), TOKEN + "-not\n");
        try (CardServer server = server(ServerGate.token(ServerToken.of(TOKEN)))) {
            String spec = "socket:127.0.0.1:" + server.start().getPort() + ",token=";
            assertThatExceptionOfType(CardRemovedException.class)
                    .isThrownBy(() -> open(spec + wrong))
                    .withMessageContaining("the listener wants another token");
            try (OpenedReader reader = open(spec + right)) {
                assertThat(reader.card().powerUp()).isEqualTo(card.icc().atr());
            }
        }
    }

    private CardServer server(ServerGate gate) throws IOException {
        return new CardServer(
                ServerConfig.loopback(0).withGate(gate),
                new OneCard(new CardSession(card.icc(), cardThread, MOST_PENDING)),
                cardThread,
                loops,
                event -> {});
    }

    private OpenedReader open(String text) throws LinkException {
        return opener.open(((ReaderSpec.Known) ReaderSpec.parse(text)).spec());
    }
}
