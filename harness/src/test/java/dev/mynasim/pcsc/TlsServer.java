// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.nio.file.Path;
import java.time.Duration;

/** {@code openssl s_server} on loopback, which wants a client certificate of the card's auth CA. */
final class TlsServer implements AutoCloseable {
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final String ACCEPTS = "ACCEPT 127.0.0.1:";

    private final RunningProgram server;
    private final int port;

    private TlsServer(RunningProgram server) {
        this.server = server;
        this.port = Integer.parseInt(
                server.line(line -> line.startsWith(ACCEPTS), WITHIN).substring(ACCEPTS.length()));
    }

    /** Starts it with a key and a certificate of its own, which lie in the rig's folder. */
    static TlsServer start(CardRig rig, Path clientCa) {
        Program.of("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost")
                .with("-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1")
                .with("-keyout", rig.file("server-key.pem").toString())
                .with("-out", certificate(rig).toString())
                .run()
                .orFail();
        return new TlsServer(Program.of("openssl", "s_server", "-accept", "127.0.0.1:0")
                .with("-key", rig.file("server-key.pem").toString())
                .with("-cert", certificate(rig).toString())
                .with("-Verify", "1", "-verify_return_error", "-attime", OpenSsl.MOMENT)
                .with("-CAfile", clientCa.toString(), "-no-CApath", "-no-CAstore")
                .start());
    }

    /** The server's certificate, for clients to trust. */
    static Path certificate(CardRig rig) {
        return rig.file("server.pem");
    }

    String port() {
        return Integer.toString(port);
    }

    /** Waits until a handshake is done, and returns all that the server said of it. */
    String handshake() {
        server.line(line -> line.startsWith("CIPHER is "), WITHIN);
        return server.output();
    }

    /** Waits until the server says this. */
    String line(String part) {
        return server.line(line -> line.contains(part), WITHIN);
    }

    @Override
    public void close() {
        server.close();
    }
}
