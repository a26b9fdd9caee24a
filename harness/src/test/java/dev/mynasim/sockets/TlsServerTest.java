// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.OneCard;
import dev.mynasim.reader.ReaderEvent;
import dev.mynasim.reader.Refusal;
import dev.mynasim.reader.ServerConfig;
import dev.mynasim.reader.ServerGate;
import dev.mynasim.reader.ServerLimits;
import dev.mynasim.reader.ServerToken;
import dev.mynasim.reader.StubCard;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate before the card: TLS, client certificates, tokens, and those who come without. */
class TlsServerTest {
    private static final String SECRET = "correct-horse-battery-staple";
    private static final byte[] READ_200 = {0, (byte) 0xB0, 0, 0, (byte) 200};

    private final TestTls ours = new TestTls("the server's CA");
    private final TestTls clientCa = new TestTls("the clients' CA");
    private final TestTls stranger = new TestTls("a stranger's CA");
    private final StubCard card = new StubCard();

    @TempDir
    Path folder;

    private Path certificate = Path.of("");
    private Path key = Path.of("");

    @BeforeEach
    void server() throws IOException {
        TestTls.Identity server = ours.issue("server");
        certificate = server.writeCertificate(folder.resolve("server.pem"));
        key = server.writeKey(folder.resolve("server.key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aCardBehindTls(String version) throws Exception {
        try (RunningServer running = running(gate(false, null));
                SSLSocket socket = connect(running, null)) {
            socket.setEnabledProtocols(new String[] {version});
            VpcdClient reader = new VpcdClient(socket);
            assertThat(reader.powerUp().toString()).isEqualTo(StubCard.ATR);
            for (int i = 0; i < 100; i++) {
                assertThat(reader.transmit(READ_200)).hasSize(202);
            }
            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            assertThat(running.server.counts().refused()).isEmpty();
        }
    }

    @Test
    void theLongestFrameBehindTlsAndOctetByOctet() throws Exception {
        StubCard echo = new StubCard() {
            @Override
            protected byte[] answer(byte[] command) {
                return command;
            }
        };
        try (RunningServer running = running(gate(false, null), echo, ServerLimits.DEFAULT);
                VpcdClient reader = new VpcdClient(connect(running, null))) {
            for (byte octet : new byte[] {0, 1, 1, 0, 1, 4}) {
                reader.send(octet);
            }
            assertThat(reader.frame()).hasSize(9);
            byte[] command = new byte[0xFFFF];
            Arrays.fill(command, (byte) 0x5A);
            assertThat(reader.transmit(command)).isEqualTo(command);
        }
    }

    @Test
    void aClientCertificateOfTheRightCaIsLetIn() throws Exception {
        try (RunningServer running = running(gate(true, null));
                VpcdClient reader = new VpcdClient(connect(running, clientCa.issue("client")))) {
            assertThat(reader.powerUp().toString()).isEqualTo(StubCard.ATR);
        }
    }

    @Test
    void aCertificateOfAnotherCaAndNoneAreSentAway() throws Exception {
        try (RunningServer running = running(gate(true, null))) {
            for (TestTls.Identity wrong : new TestTls.Identity[] {stranger.issue("client"), null}) {
                try (VpcdClient reader = new VpcdClient(connect(running, wrong))) {
                    assertThatThrownBy(reader::powerUp);
                }
            }
            assertThat(running.await(now -> now.open() == 0).refused(Refusal.TLS))
                    .isEqualTo(2);
            assertThat(card.seen).isEmpty();
        }
    }

    @Test
    void plainTextAtATlsPortIsSentAway() throws Exception {
        try (RunningServer running = running(gate(false, null))) {
            for (String text : new String[] {"\0\1\4", "\0\1\1\0\1\4\0\1\4", "GET / HTTP/1.1\r\n\r\n"}) {
                try (VpcdClient reader = running.connect()) {
                    reader.send(text.getBytes(StandardCharsets.ISO_8859_1));
                    if (text.length() > 5) {
                        assertThat(reader.endsAfter(16)).as(text).isTrue();
                    }
                }
            }
            assertThat(running.await(now -> now.open() == 0).refused(Refusal.TLS))
                    .isGreaterThanOrEqualTo(2);
            assertThat(card.seen).isEmpty();
        }
    }

    @Test
    void whoDoesNotShakeHandsInTimeIsClosed() throws Exception {
        ServerLimits hasty =
                ServerLimits.DEFAULT.withTimes(Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofSeconds(10));
        try (RunningServer running = running(gate(false, null), card, hasty);
                VpcdClient silent = running.connect();
                VpcdClient half = running.connect()) {
            half.send((byte) 0x16, (byte) 0x03);
            assertThat(silent.isAtItsEnd()).isTrue();
            assertThat(half.endsAfter(16)).isTrue();
            assertThat(running.await(now -> now.open() == 0).refused(Refusal.SILENT))
                    .isEqualTo(2);
        }
    }

    @Test
    void aTokenOpensTheGate() throws Exception {
        try (RunningServer running = running(gate(false, ServerToken.of(SECRET)));
                VpcdClient reader = new VpcdClient(connect(running, null))) {
            reader.send(("MYNASIM-TOKEN " + SECRET + "\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(reader.powerUp().toString()).isEqualTo(StubCard.ATR);
        }
    }

    @Test
    void aWrongTokenAndNoneAreSentAway() throws Exception {
        try (RunningServer running = running(gate(false, ServerToken.of(SECRET)))) {
            for (String line : new String[] {"MYNASIM-TOKEN " + SECRET + "x\n", "\0\1\1\0\1\4\n"}) {
                try (VpcdClient reader = new VpcdClient(connect(running, null))) {
                    reader.send(line.getBytes(StandardCharsets.ISO_8859_1));
                    assertThat(reader.isAtItsEnd()).as(line).isTrue();
                }
            }
            assertThat(running.await(now -> now.open() == 0).refused(Refusal.TOKEN))
                    .isEqualTo(2);
            assertThat(card.seen).isEmpty();
            assertThat(running.awaitEvents(ReaderEvent.Refused.class, 2))
                    .filteredOn(ReaderEvent.Refused.class::isInstance)
                    .hasSize(2)
                    .noneSatisfy(event -> assertThat(event.sentence()).contains("horse"));
        }
    }

    @Test
    void aTokenIsOfUseOnlyWhenItIsLongAndVisible() {
        for (String bad : new String[] {"", "short", "x".repeat(129), "with blank in the middle", "x".repeat(15)}) {
            assertThatThrownBy(() -> ServerToken.of(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("16 to 128")
                    .hasMessageNotContaining(bad.isEmpty() ? "\0" : bad);
        }
        assertThat(ServerToken.of(SECRET).toString()).doesNotContain("horse");
        assertThatThrownBy(() -> new ServerGate(Optional.empty(), true, Optional.empty()))
                .hasMessageContaining("needs TLS");
    }

    private ServerGate gate(boolean clientCertificate, @Nullable ServerToken token) throws IOException {
        SslContextBuilder builder = SslContextBuilder.forServer(certificate.toFile(), key.toFile())
                .sslProvider(SslProvider.JDK)
                .protocols("TLSv1.3", "TLSv1.2");
        if (clientCertificate) {
            builder.clientAuth(ClientAuth.REQUIRE)
                    .trustManager(
                            clientCa.write(folder.resolve("client-ca.pem")).toFile());
        }
        return ServerGate.tls(builder.build(), clientCertificate, token);
    }

    private RunningServer running(ServerGate gate) throws IOException {
        return running(gate, card, ServerLimits.DEFAULT);
    }

    private static RunningServer running(ServerGate gate, StubCard card, ServerLimits limits) throws IOException {
        return new RunningServer(
                ServerConfig.loopback(0).withGate(gate).withLimits(limits),
                threads -> new OneCard(new CardSession(card, threads, 32)));
    }

    /** A client that trusts the server's CA and shows this. */
    private SSLSocket connect(RunningServer running, TestTls.@Nullable Identity client)
            throws GeneralSecurityException, IOException {
        Socket plain = new Socket(running.address.getAddress(), running.address.getPort());
        return (SSLSocket) ours.client(client)
                .getSocketFactory()
                .createSocket(plain, "127.0.0.1", running.address.getPort(), true);
    }
}
