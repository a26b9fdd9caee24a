// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** TLS client authentication with the auth certificate and key, by three implementations. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsClientIT {
    private static final String TLS_1_2 = "NORMAL:-VERS-ALL:+VERS-TLS1.2";
    private static final String TLS_1_3 = "NORMAL:-VERS-ALL:+VERS-TLS1.3";

    private final CardRig rig = CardRig.withCard();
    private final OpenSc openSc = new OpenSc(rig);
    private final Path ca = openSc.certificate(Token.AUTH.caCertificateId);

    @AfterAll
    void stop() {
        rig.close();
    }

    @Test
    void gnuTls() {
        authenticates(server -> gnuTlsClient(server, TLS_1_2));
    }

    @Test
    void nss() throws Exception {
        Path database = Files.createDirectory(rig.file("nss"));
        Nss.newDatabase(rig, database);
        authenticates(server -> rig.client("tstclnt", "-4", "-h", "localhost", "-p", server.port(), "-o", "-Q")
                .with("-d", "sql:" + database, "-V", "tls1.2:tls1.2", "-w", Token.AUTH.pin)
                .with("-n", Token.AUTH.label + ":" + Token.AUTH.certificateLabel));
    }

    @Test
    void openSslWithItsPkcs11Engine() {
        Path certificate = openSc.certificate(Token.AUTH.id);
        authenticates(server -> OpenSslEngine.client(rig, "s_client", "-tls1_2", "-sigalgs", "RSA+SHA256")
                .with("-connect", "127.0.0.1:" + server.port(), "-cert", certificate.toString())
                .with("-keyform", "engine", "-key", Token.AUTH.keyUriWithPin())
                .with("-CAfile", TlsServer.certificate(rig).toString(), "-verify_return_error"));
    }

    /** TLS 1.3 signs with PSS, which OpenSC's driver does not offer for this card (pcsc-stack.md). */
    @Test
    void tls13CannotWork() {
        try (TlsServer server = TlsServer.start(rig, ca)) {
            gnuTlsClient(server, TLS_1_3).run();
            assertThat(server.line("SSL routines")).contains("peer did not return a certificate");
        }
    }

    private Program gnuTlsClient(TlsServer server, String priority) {
        return rig.client("gnutls-cli", "--provider", OpenSc.module().toString(), "--priority", priority)
                .with("--x509cafile", TlsServer.certificate(rig).toString())
                .with("--x509certfile", Token.AUTH.certificateUri())
                .with("--x509keyfile", Token.AUTH.keyUriWithPin())
                .with("--port", server.port(), "localhost");
    }

    private void authenticates(Function<TlsServer, Program> client) {
        try (TlsServer server = TlsServer.start(rig, ca)) {
            client.apply(server).withStdin("hello\n").run().orFail();
            assertThat(server.handshake())
                    .contains("Client certificate", "Peer signature type: RSA")
                    .contains("Peer signing digest: SHA256")
                    .contains(OpenSsl.subject(openSc.certificate(Token.AUTH.id)));
        }
        assertThat(openSc.triesLeft()).isEqualTo(Token.fullTries());
    }
}
