// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.rsa.RsaProvider;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.FreshCards;
import dev.mynasim.reader.ServerConfig;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** One event loop for all: it reads from cards by itself and never makes a signature. */
class BesideSignaturesTest {
    private static final int PATIENCE = 60;
    private static final String SELECT_JPKI = "00A4040C0AD392F000260100000001";
    private static final String READ = "00B0000004";

    private final AtomicReference<String> signer = new AtomicReference<>("");
    private final CountDownLatch signing = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @Test
    void aCardAnswersWhileAnotherOneSignsForALongTime() throws Exception {
        CardBlueprint blueprint = CardBlueprint.of(Personalization.withTestRoots()
                .personalize(Library.persona("adult"), Library.profile("plastic-contact")));
        Queue<SimulatedCard> cards = new ConcurrentLinkedQueue<>();
        cards.add(blueprint.newCard(new Random(1), this::slowly));
        cards.add(blueprint.newCard(new Random(2)));
        ExecutorService client = Executors.newSingleThreadExecutor();
        try (RunningServer running = new RunningServer(
                        ServerConfig.loopback(0),
                        threads -> new FreshCards(
                                reader -> new FreshCards.Fresh(
                                        new CardSession(Objects.requireNonNull(cards.poll()), threads, 32), () -> {}),
                                threads));
                VpcdClient first = running.connect()) {
            first.powerUp();
            assertThat(send(first, SELECT_JPKI)).isEqualTo("9000");
            assertThat(send(first, "00A4020C020018")).isEqualTo("9000");
            assertThat(send(first, "002000800431323334")).isEqualTo("9000");
            assertThat(send(first, "00A4020C020017")).isEqualTo("9000");
            try (VpcdClient second = running.connect()) {
                second.powerUp();
                Future<String> signature = client.submit(() -> send(first, "802A008020" + "5A".repeat(32) + "00"));
                assertThat(signing.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
                assertThat(signer.get()).as("a thread of the card").doesNotContain("server");
                assertThat(send(second, SELECT_JPKI)).isEqualTo("9000");
                assertThat(send(second, "00A4020C02000B")).isEqualTo("9000");
                for (int i = 0; i < 50; i++) {
                    assertThat(send(second, READ)).startsWith("3082").endsWith("9000");
                }
                assertThat(signature.isDone()).isFalse();
                mayGoOn.countDown();
                assertThat(signature.get(PATIENCE, TimeUnit.SECONDS)).hasSize(2 * 256 + 4);
                assertThat(send(first, "00A4020C02000B")).isEqualTo("9000");
                assertThat(send(first, READ)).startsWith("3082").endsWith("9000");
            }
        } finally {
            mayGoOn.countDown();
            client.shutdownNow();
        }
    }

    private RsaProvider slowly() {
        signer.set(Thread.currentThread().getName());
        signing.countDown();
        try {
            assertThat(mayGoOn.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return RsaProvider.jdk();
    }

    private static String send(VpcdClient reader, String command) throws Exception {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(reader.transmit(HexFormat.of().parseHex(command)));
    }
}
