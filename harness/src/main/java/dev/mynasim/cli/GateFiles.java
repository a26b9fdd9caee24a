// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.reader.ServerGate;
import dev.mynasim.reader.ServerToken;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the files of a gate. Apart from the options, so that no run without TLS loads its classes. */
final class GateFiles {
    private static final long LARGEST_TOKEN_FILE = 1_024;

    private GateFiles() {}

    /**
     * A gate with TLS.
     *
     * @param certificate the server's, in PEM, its chain behind it
     * @param key its key, PEM in PKCS#8
     * @param clientCa who issues clients' certificates; null: clients are not asked for one
     * @param token what clients say first; null: nothing
     */
    static ServerGate tls(Path certificate, Path key, @Nullable Path clientCa, @Nullable ServerToken token)
            throws UsageException {
        try {
            SslContextBuilder builder = SslContextBuilder.forServer(
                            readable(certificate).toFile(), readable(key).toFile())
                    .sslProvider(SslProvider.JDK)
                    .protocols("TLSv1.3", "TLSv1.2");
            if (clientCa != null) {
                builder.clientAuth(ClientAuth.REQUIRE)
                        .trustManager(readable(clientCa).toFile());
            }
            return ServerGate.tls(builder.build(), clientCa != null, token);
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException("the TLS files cannot be used: " + e.getMessage()
                    + "; certificates are PEM, and the key is PEM in PKCS#8 without a password");
        }
    }

    private static Path readable(Path file) throws UsageException {
        if (!Files.isReadable(file)) {
            throw new UsageException(file + " is not there or cannot be read");
        }
        return file;
    }

    /** The token in a file, blanks and line ends round it left out. */
    static ServerToken token(Path file) throws UsageException {
        try {
            if (Files.size(readable(file)) > LARGEST_TOKEN_FILE) {
                throw new UsageException(
                        "the token file " + file + " is larger than " + LARGEST_TOKEN_FILE + " octets");
            }
            return ServerToken.of(
                    Files.readString(file, StandardCharsets.ISO_8859_1).strip());
        } catch (IOException e) {
            throw new UsageException("the token file " + file + " cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new UsageException("the token file " + file + " cannot be used: " + e.getMessage());
        }
    }
}
