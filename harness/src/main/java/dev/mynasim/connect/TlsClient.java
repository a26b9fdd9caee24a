// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** TLS as a client, with certificates and a key from PEM files. */
final class TlsClient {
    private static final int LARGEST_FILE = 1 << 20;

    private final SSLContext context;

    private TlsClient(SSLContext context) {
        this.context = context;
    }

    /**
     * Reads the files.
     *
     * @throws IllegalArgumentException when one cannot be used
     */
    static TlsClient of(SocketAccess access) {
        SslContextBuilder builder = SslContextBuilder.forClient()
                .sslProvider(SslProvider.JDK)
                .protocols("TLSv1.3", "TLSv1.2")
                .trustManager(readable(access.ca()).toFile());
        if (access.certificate() != null) {
            builder.keyManager(
                    readable(access.certificate()).toFile(),
                    readable(access.key()).toFile());
        }
        try {
            return new TlsClient(((JdkSslContext) builder.build()).context());
        } catch (SSLException e) {
            throw new IllegalArgumentException("the TLS files cannot be used: " + e.getMessage(), e);
        }
    }

    /** TLS over a connection; the handshake is still to come. */
    SSLSocket over(Socket socket, String host, int port) throws IOException {
        return (SSLSocket) context.getSocketFactory().createSocket(socket, host, port, true);
    }

    private static Path readable(@Nullable Path file) {
        try {
            if (file == null || !Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
                throw new IllegalArgumentException("the TLS file " + file + " is not there, or is none in PEM");
            }
            return file;
        } catch (IOException e) {
            throw new IllegalArgumentException("the TLS file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
