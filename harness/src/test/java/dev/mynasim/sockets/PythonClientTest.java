// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.docs.Listings;
import dev.mynasim.pcsc.Program;
import dev.mynasim.pki.TestKeys;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.CardSupply;
import dev.mynasim.reader.OneCard;
import dev.mynasim.reader.ServerConfig;
import dev.mynasim.reader.ServerGate;
import dev.mynasim.reader.ServerToken;
import dev.mynasim.reader.StubCard;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python programs that docs/sockets.md shows, run as they stand there. */
class PythonClientTest {
    /** The number of the grown-up's auth key in his persona file. */
    private static final int AUTH_KEY = 1;

    @TempDir
    Path folder;

    @Test
    void itReadsTheAuthCertificate() throws Exception {
        Path certificate = folder.resolve("auth.der");
        try (RunningServer running = new RunningServer(ServerConfig.loopback(0), PythonClientTest::adult)) {
            String said = python("python client", running, certificate.toString());
            assertThat(said).isEqualTo("ATR " + StubCard.ATR);
        }
        assertThat(CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(certificate)))
                        .getPublicKey())
                .isEqualTo(TestKeys.cardPair(AUTH_KEY).getPublic());
    }

    @Test
    void itSaysItsTokenInsideTls() throws Exception {
        TestTls ca = new TestTls("the server's CA");
        TestTls.Identity server = ca.issue("server");
        Path token = Files.writeString(folder.resolve("token"), "correct-horse-battery-staple\n");
        ServerGate gate = ServerGate.tls(
                SslContextBuilder.forServer(server.keys().getPrivate(), server.certificate())
                        .sslProvider(SslProvider.JDK)
                        .build(),
                false,
                ServerToken.of("correct-horse-battery-staple"));
        try (RunningServer running =
                new RunningServer(ServerConfig.loopback(0).withGate(gate), PythonClientTest::adult)) {
            String said = python(
                    "python tls client",
                    running,
                    ca.write(folder.resolve("ca.pem")).toString(),
                    token.toString());
            assertThat(said).isEqualTo("ATR " + StubCard.ATR);
        }
    }

    private String python(String listing, RunningServer running, String... more) throws Exception {
        Path script = Files.write(folder.resolve("client.py"), Listings.named("docs/sockets.md", listing));
        return Program.of("python3", script.toString(), "127.0.0.1", String.valueOf(running.address.getPort()))
                .with(more)
                .run()
                .orFail()
                .stdout()
                .strip();
    }

    private static CardSupply adult(ExecutorService threads) {
        try {
            CardBlueprint blueprint = CardBlueprint.of(Personalization.withTestRoots()
                    .personalize(Library.persona("adult"), Library.profile("plastic-contact")));
            return new OneCard(new CardSession(blueprint.newCard(new SecureRandom()), threads, 32));
        } catch (DataFileException e) {
            throw new AssertionError(e);
        }
    }
}
