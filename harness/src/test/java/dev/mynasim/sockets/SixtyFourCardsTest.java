// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.perso.CardProfile;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile.Certificate;
import dev.mynasim.client.JpkiFile.Credential;
import dev.mynasim.client.PinOutcome;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.FreshCards;
import dev.mynasim.reader.ServerConfig;
import dev.mynasim.relying.CertificateVerifier;
import dev.mynasim.relying.DigestInfo;
import dev.mynasim.relying.Verdict;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 64 cards with keys of their own on one server, all at once: every answer is right for its card. */
class SixtyFourCardsTest {
    private static final int CARDS = 64;
    private static final int ROUNDS = 5;

    @TempDir
    Path folder;

    private record Seen(PublicKey key, BigInteger serial, int signatures) {}

    @Test
    void eachAnswerIsCheckedAgainstItsOwnCardsKey() throws Exception {
        Queue<SimulatedCard> cards = new ConcurrentLinkedQueue<>(cards());
        ExecutorService clients = Executors.newFixedThreadPool(CARDS);
        try (RunningServer running = new RunningServer(
                ServerConfig.loopback(0),
                threads -> new FreshCards(
                        reader -> new FreshCards.Fresh(
                                new CardSession(Objects.requireNonNull(cards.poll()), threads, 32), () -> {}),
                        threads))) {
            CyclicBarrier together = new CyclicBarrier(CARDS);
            List<Callable<Seen>> tasks = new ArrayList<>();
            for (int i = 0; i < CARDS; i++) {
                int number = i;
                tasks.add(() -> use(running, together, new Random(number)));
            }
            long start = System.nanoTime();
            Set<PublicKey> keys = new HashSet<>();
            Set<BigInteger> serials = new HashSet<>();
            int signatures = 0;
            for (Future<Seen> done : clients.invokeAll(tasks, 5, TimeUnit.MINUTES)) {
                Seen seen = done.get();
                keys.add(seen.key());
                serials.add(seen.serial());
                signatures += seen.signatures();
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf(
                    "%d cards at once over sockets: %d signatures, each verified with its own card's key, in %d ms%n",
                    CARDS, signatures, taken.toMillis());
            assertThat(keys).as("no two cards have one key").hasSize(CARDS);
            assertThat(serials).hasSize(CARDS);
            assertThat(signatures).isEqualTo(CARDS * ROUNDS);
            assertThat(running.server.counts().served()).isEqualTo(CARDS);
            assertThat(running.server.counts().refused()).isEmpty();
        } finally {
            clients.shutdownNow();
        }
    }

    private static Seen use(RunningServer running, CyclicBarrier together, Random random) throws Exception {
        try (VpcdClient reader = running.connect()) {
            reader.powerUp();
            JpkiClient card = new JpkiClient(reader);
            together.await(1, TimeUnit.MINUTES);
            card.select();
            X509Certificate own = card.readCertificate(Certificate.AUTH);
            assertThat(card.verify(Credential.AUTH, "1234")).isEqualTo(new PinOutcome.Verified());
            for (int i = 0; i < ROUNDS; i++) {
                byte[] challenge = new byte[32];
                random.nextBytes(challenge);
                byte[] signature = card.sign(Credential.AUTH, DigestInfo.sha256(challenge));
                assertThat(CertificateVerifier.verifySignature(own, challenge, signature))
                        .isEqualTo(new Verdict.Accepted());
                assertThat(card.readCertificate(Certificate.AUTH)).isEqualTo(own);
            }
            together.await(1, TimeUnit.MINUTES);
            return new Seen(own.getPublicKey(), own.getSerialNumber(), ROUNDS);
        }
    }

    /** The grown-up 64 times, each time with another pair of the test keys and other numbers. */
    private List<SimulatedCard> cards() throws Exception {
        String adult;
        try (var in = Objects.requireNonNull(Library.class.getResourceAsStream("personas/adult.yaml"))) {
            adult = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        CardProfile profile = Library.profile("plastic-contact");
        List<SimulatedCard> cards = new ArrayList<>();
        for (int i = 0; i < CARDS; i++) {
            Path file = folder.resolve("person-%d.yaml".formatted(i));
            Files.writeString(
                    file,
                    adult.replace("persona: adult", "persona: person-" + i)
                            .replaceAll("authKey: \\d+", "authKey: " + i)
                            .replaceAll("signKey: \\d+", "signKey: " + (i + 1) % CARDS)
                            .replaceAll("authNumber: \\d+", "authNumber: " + (114_000_100 + i)));
            Persona persona = Library.persona(file.toString());
            cards.add(CardBlueprint.of(Personalization.withTestRoots().personalize(persona, profile, Issuing.DEFAULT))
                    .newCard(new SecureRandom()));
        }
        return cards;
    }
}
