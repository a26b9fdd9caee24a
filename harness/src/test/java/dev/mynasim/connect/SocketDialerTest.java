// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.pcsc.Program;
import dev.mynasim.reader.CardRemovedException;
import dev.mynasim.reader.ListeningCard;
import dev.mynasim.reader.StubCard;
import dev.mynasim.reader.VpcdReader;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a listener may ask for: TLS, a client certificate, a token. Certificates are openssl's. */
@Timeout(60)
class SocketDialerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TOKEN = "a-token-for-this-test";

    @TempDir
    static Path folder;

    private final StubCard card = new StubCard();

    @BeforeAll
    static void certificates() throws IOException {
        certificate("server", "DNS:localhost,IP:127.0.0.1");
        certificate("stranger", "DNS:stranger.example");
        certificate("client", "DNS:client.example");
        Files.writeString(folder.resolve("token"), TOKEN + "\n");
        Files.writeString(folder.resolve("wrong-token"), "another-token-of-some-length");
        Files.writeString(folder.resolve("no-token"), "two words");
        Files.writeString(folder.resolve("garbage.pem"), "my diary");
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.3", "TLSv1.2"})
    void withCertificateAndTokenTheCardAnswers(String protocol) throws Exception {
        SSLServerSocket server = tlsServer("server");
        server.setEnabledProtocols(new String[] {protocol});
        server.setNeedClientAuth(true);
        try (ListeningCard listening = new ListeningCard(card, server, "MYNASIM-TOKEN " + TOKEN);
                VpcdReader reader =
                        dial("socket+tls:localhost:%d,ca=server.pem,cert=client.pem,key=client.key,token=token"
                                .formatted(listening.port()))) {
            reader.powerUp();
            assertThat(reader.transmit(new byte[] {0, (byte) 0xB0, 0, 0, 2})).hasSize(4);
        }
        assertThat(card.seen).containsExactly("on", "00B0000002");
    }

    @Test
    void aTokenAloneIsSaidFirst() throws Exception {
        try (ListeningCard listening = new ListeningCard(card, plainServer(), "MYNASIM-TOKEN " + TOKEN);
                VpcdReader reader = dial("socket:127.0.0.1:%d,token=token".formatted(listening.port()))) {
            reader.powerUp();
        }
        assertThat(card.seen).containsExactly("on");
    }

    @Test
    void aWrongTokenIsToldWithoutShowingIt() throws Exception {
        try (ListeningCard listening = new ListeningCard(card, plainServer(), "MYNASIM-TOKEN " + TOKEN)) {
            assertThatExceptionOfType(CardRemovedException.class)
                    .isThrownBy(() -> dial("socket:127.0.0.1:%d,token=wrong-token".formatted(listening.port())))
                    .withMessageContaining("the listener wants another token")
                    .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("another-token-of"));
        }
        assertThat(card.seen).isEmpty();
    }

    @Test
    void withoutTheCertificateThatIsAskedForNoCardIsSeen() throws Exception {
        SSLServerSocket server = tlsServer("server");
        server.setNeedClientAuth(true);
        try (ListeningCard listening = new ListeningCard(card, server, "")) {
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> dial("socket+tls:localhost:%d,ca=server.pem".formatted(listening.port())));
        }
        assertThat(card.seen).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"server, client.pem", "stranger, stranger.pem"})
    void aListenerOfAnotherCaOrAnotherNameIsNotSpokenTo(String shown, String trusted) throws Exception {
        try (ListeningCard listening = new ListeningCard(card, tlsServer(shown), "")) {
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> dial("socket+tls:localhost:%d,ca=%s".formatted(listening.port(), trusted)))
                    .withMessageContaining("no TLS with localhost:" + listening.port());
        }
        assertThat(card.seen).isEmpty();
    }

    @Test
    void aListenerThatSaysNothingIsLeftInTime() throws Exception {
        try (ServerSocket silent = plainServer()) {
            ReaderSpec.Socket spec = spec("socket+tls:localhost:%d,ca=server.pem".formatted(silent.getLocalPort()));
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> new SocketDialer(Patience.of(Duration.ofMillis(200))).dial(spec))
                    .withMessageContaining("took longer than 200 ms for TLS");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        socket:localhost:1,token=none                                            | none is not there
        socket:localhost:1,token=no-token                                        | no-token holds no token
        socket+tls:localhost:1,ca=none.pem                                       | none.pem is not there
        socket+tls:localhost:1,ca=garbage.pem                                    | garbage.pem
        socket+tls:localhost:1,ca=server.pem,cert=client.pem,key=garbage.pem     | garbage.pem
        socket+tls:localhost:1,ca=server.pem,cert=client.pem,key=server.pem      | server.pem
        """)
    void aFileThatCannotBeUsedIsTold(String text, String sentence) {
        assertThatIllegalArgumentException().isThrownBy(() -> dial(text)).withMessageContaining(sentence);
    }

    private static ServerSocket plainServer() throws IOException {
        return new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    }

    private static SSLServerSocket tlsServer(String name) throws IOException {
        JdkSslContext context = (JdkSslContext) SslContextBuilder.forServer(file(name + ".pem"), file(name + ".key"))
                .sslProvider(SslProvider.JDK)
                .trustManager(file("client.pem"))
                .build();
        return (SSLServerSocket)
                context.context().getServerSocketFactory().createServerSocket(0, 8, InetAddress.getLoopbackAddress());
    }

    private static void certificate(String name, String names) {
        Program.of("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=" + name)
                .with("-addext", "subjectAltName=" + names)
                .with("-keyout", file(name + ".key").toString())
                .with("-out", file(name + ".pem").toString())
                .run()
                .orFail();
    }

    private static java.io.File file(String name) {
        return folder.resolve(name).toFile();
    }

    private static VpcdReader dial(String text) throws LinkException {
        return new SocketDialer(Patience.of(PATIENCE)).dial(spec(text));
    }

    private static ReaderSpec.Socket spec(String text) {
        String inFolder = text.replaceAll("=(?=[a-z])", "=" + folder + "/");
        return (ReaderSpec.Socket) ((ReaderSpec.Known) ReaderSpec.parse(inFolder)).spec();
    }
}
