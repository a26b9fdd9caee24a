// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.reader.CardRemovedException;
import dev.mynasim.reader.VpcdReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Dials to cards that listen, and shows what they ask for: TLS first, then the token, then the wire. */
final class SocketDialer {
    /** What a listener wants to read before a token (docs/sockets.md). */
    private static final String TOKEN = "MYNASIM-TOKEN ";

    private static final int LONGEST_TOKEN = 128;

    private final Patience patience;

    SocketDialer(Patience patience) {
        this.patience = patience;
    }

    /**
     * Dials.
     *
     * @throws LinkException when nobody lets us in, or has no card
     * @throws IllegalArgumentException when a file that is named cannot be used
     */
    VpcdReader dial(ReaderSpec.Socket spec) throws LinkException {
        SocketAccess access = spec.access();
        byte[] token = token(access.token());
        @Nullable TlsClient tls = access.tls() ? TlsClient.of(access) : null;
        Socket socket = VpcdReader.connect(tls == null ? loopback(spec) : anywhere(spec), patience.toOpen());
        try {
            Socket open = tls == null ? socket : handshake(tls, socket, spec);
            if (token.length > 0) {
                open.getOutputStream().write(token);
                open.getOutputStream().flush();
            }
            return VpcdReader.over(open, patience.toAnswer());
        } catch (CardRemovedException e) {
            close(socket);
            throw new CardRemovedException(
                    "%s has no card for us (%s); another reader may have it, or the listener wants %s"
                            .formatted(
                                    name(spec),
                                    e.getMessage(),
                                    token.length > 0 ? "another token" : "a token: token=FILE behind the port"),
                    null);
        } catch (LinkException e) {
            close(socket);
            throw e;
        } catch (IOException e) {
            close(socket);
            throw new LinkException("%s did not let us in: %s".formatted(name(spec), e.getMessage()), e);
        }
    }

    private Socket handshake(TlsClient tls, Socket socket, ReaderSpec.Socket spec) throws IOException {
        // Closing the socket ends a handshake whose octets come too slowly; a time-out for each read would not.
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        CompletableFuture<Boolean> unused = done.orTimeout(patience.toOpen().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((inTime, late) -> {
                    if (late != null) {
                        close(socket);
                    }
                });
        try {
            SSLSocket secured = tls.over(socket, spec.host(), spec.port());
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
            secured.startHandshake();
            done.complete(true);
            return secured;
        } catch (IOException e) {
            if (done.isCompletedExceptionally()) {
                throw new LinkException("%s took longer than %d ms for TLS"
                        .formatted(name(spec), patience.toOpen().toMillis()));
            }
            done.complete(false);
            throw new LinkException("no TLS with %s: %s".formatted(name(spec), e.getMessage()), e);
        }
    }

    private static byte[] token(@Nullable Path file) {
        if (file == null) {
            return new byte[0];
        }
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_TOKEN + 2) {
                throw new IllegalArgumentException("the token file " + file + " is not there, or too large");
            }
            String token = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (!token.matches("[!-~]{1,128}")) {
                throw new IllegalArgumentException("the token file " + file
                        + " holds no token: one line of up to 128 visible ASCII characters without blanks");
            }
            return (TOKEN + token + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalArgumentException("the token file " + file + " cannot be read as ASCII", e);
        }
    }

    /** Without TLS, PINs pass the wire in the open, so it ends on this machine. */
    private static InetSocketAddress loopback(ReaderSpec.Socket spec) throws LinkException {
        for (InetAddress address : addresses(spec)) {
            if (address.isLoopbackAddress()) {
                return new InetSocketAddress(address, spec.port());
            }
        }
        throw new LinkException(
                name(spec) + " is not on this machine, and PINs would pass the network in the open; use socket+tls:");
    }

    private static InetSocketAddress anywhere(ReaderSpec.Socket spec) throws LinkException {
        return new InetSocketAddress(addresses(spec)[0], spec.port());
    }

    private static InetAddress[] addresses(ReaderSpec.Socket spec) throws LinkException {
        try {
            return InetAddress.getAllByName(spec.host());
        } catch (UnknownHostException e) {
            throw new LinkException("there is no host " + spec.host(), e);
        }
    }

    private static String name(ReaderSpec.Socket spec) {
        return spec.host() + ":" + spec.port();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Why it is closed is told by who closes it.
        }
    }
}
