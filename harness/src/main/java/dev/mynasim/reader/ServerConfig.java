// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Where a server listens and whom it lets in.
 *
 * @param address resolved; port 0 takes a free one
 * @param wire what is spoken
 * @param gate what a connection has to show first
 * @param limits what it may do
 */
public record ServerConfig(InetSocketAddress address, Wire wire, ServerGate gate, ServerLimits limits) {
    /** How long {@link CardServer#close()} waits at most. */
    static final Duration CLOSE_WITHIN = Duration.ofMillis(500);

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException when it is not resolved, or is not loopback and the gate lets strangers in
     */
    public ServerConfig {
        if (address.isUnresolved()) {
            throw new IllegalArgumentException("the host " + address.getHostString() + " is not known");
        }
        if (!address.getAddress().isLoopbackAddress() && !gate.keepsStrangersOut()) {
            throw new IllegalArgumentException(address.getHostString() + " can be reached from other machines, so it"
                    + " needs TLS and a client certificate or a token");
        }
    }

    /** A server on loopback without a gate and with the usual limits, which speaks as a card does with vpcd. */
    public static ServerConfig loopback(int port) {
        return new ServerConfig(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                new VpcdWire(),
                ServerGate.NONE,
                ServerLimits.DEFAULT);
    }

    /** The same with another wire. */
    public ServerConfig withWire(Wire other) {
        return new ServerConfig(address, other, gate, limits);
    }

    /** The same with another gate. */
    public ServerConfig withGate(ServerGate other) {
        return new ServerConfig(address, wire, other, limits);
    }

    /** The same with other limits. */
    public ServerConfig withLimits(ServerLimits other) {
        return new ServerConfig(address, wire, gate, other);
    }
}
