// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;

/**
 * A slot as vpcd offers one, for programs that want to speak to a card without pcscd: it listens on loopback, one card
 * connects, and the program on this side is the reader. Blocking; for one thread.
 */
public final class VpcdSlot implements AutoCloseable {
    private final ServerSocket server;

    private VpcdSlot(ServerSocket server) {
        this.server = server;
    }

    /**
     * Opens a slot on loopback.
     *
     * @param port the port, or 0 for a free one
     * @throws IOException when the port is taken, with the port
     */
    public static VpcdSlot open(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return new VpcdSlot(server);
        } catch (IOException e) {
            server.close();
            throw new IOException(
                    "port " + port + " cannot be opened on loopback (" + e.getMessage()
                            + "); choose another one, or 0 for a free one",
                    e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return server.getLocalPort();
    }

    /**
     * Waits for a card.
     *
     * @param patience how long to wait for it, and later for each of its answers
     * @throws IOException when none comes in time
     */
    public VpcdReader accept(Duration patience) throws IOException {
        server.setSoTimeout(Math.toIntExact(patience.toMillis()));
        return VpcdReader.over(server.accept(), patience);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
