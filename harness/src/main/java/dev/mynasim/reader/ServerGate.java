// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.handler.ssl.SslContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a connection has to show before it may speak with a card.
 *
 * @param tls the server's certificate and what it asks of clients; empty: no TLS
 * @param clientCertificate whether {@code tls} asks clients for a certificate and checks it
 * @param token what has to be said first; empty: nothing
 */
public record ServerGate(Optional<SslContext> tls, boolean clientCertificate, Optional<ServerToken> token) {
    /** No gate. */
    public static final ServerGate NONE = new ServerGate(Optional.empty(), false, Optional.empty());

    /**
     * Checks that a client certificate comes with TLS.
     *
     * @throws IllegalArgumentException when it does not
     */
    public ServerGate {
        if (clientCertificate && tls.isEmpty()) {
            throw new IllegalArgumentException("a client certificate needs TLS");
        }
    }

    /** A gate with TLS. */
    public static ServerGate tls(SslContext tls, boolean clientCertificate, @Nullable ServerToken token) {
        return new ServerGate(Optional.of(tls), clientCertificate, Optional.ofNullable(token));
    }

    /** A gate without TLS, for loopback. */
    public static ServerGate token(ServerToken token) {
        return new ServerGate(Optional.empty(), false, Optional.of(token));
    }

    /** Whether it keeps strangers on a network out: what is said is secret, and clients show who they are. */
    public boolean keepsStrangersOut() {
        return tls.isPresent() && (clientCertificate || token.isPresent());
    }
}
