// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import dev.mynasim.doctor.Machine.Heard;
import dev.mynasim.doctor.Machine.Listening;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What a TCP port on loopback does, within a bounded time. */
final class LoopbackPort {
    /** systemd starts pcscd when its socket is first asked, which happens beside this; it takes 250 ms. */
    private static final Duration COMING_UP = Duration.ofMillis(450);

    /** Three polls of pcscd. */
    private static final Duration PATIENCE = Duration.ofMillis(1_250);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    private static final int PRIVILEGED = 1_024;

    private LoopbackPort() {}

    /** Connects, waits for the first octet, leaves it unanswered. */
    static Heard hear(int port) {
        long end = System.nanoTime() + COMING_UP.toNanos();
        Heard heard = once(port);
        while (heard == Heard.REFUSED && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            heard = once(port);
        }
        return heard;
    }

    private static Heard once(int port) {
        try (Socket socket = new Socket()) {
            int patience = Math.toIntExact(PATIENCE.toMillis());
            socket.connect(address(port), patience);
            // TCP joins a socket with itself when it happens to get the port that it connects to.
            if (socket.getLocalSocketAddress().equals(socket.getRemoteSocketAddress())) {
                return Heard.REFUSED;
            }
            socket.setSoTimeout(patience);
            return socket.getInputStream().read() < 0 ? Heard.SILENT : Heard.SPOKE;
        } catch (ConnectException e) {
            return Heard.REFUSED;
        } catch (SocketTimeoutException e) {
            return Heard.SILENT;
        } catch (IOException e) {
            // Reset: somebody listens, and does not want this connection.
            return Heard.SILENT;
        }
    }

    static Listening listen(int port) {
        try (ServerSocket server = new ServerSocket()) {
            server.bind(address(port), 1);
            return Listening.POSSIBLE;
        } catch (IOException e) {
            boolean forbidden = port > 0 && port < PRIVILEGED && once(port) == Heard.REFUSED;
            return forbidden ? Listening.FORBIDDEN : Listening.TAKEN;
        }
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
