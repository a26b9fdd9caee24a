// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.apdu.wire.VpcdControl;
import dev.mynasim.apdu.wire.VpcdFrame;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
    public Reader accept(Duration patience) throws IOException {
        int milliseconds = Math.toIntExact(patience.toMillis());
        server.setSoTimeout(milliseconds);
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(milliseconds);
        return new Reader(socket);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** The card that is in the slot. */
    public static final class Reader implements Icc, AutoCloseable {
        private final Socket socket;
        private final DataInputStream in;
        private final OutputStream out;
        private final Atr atr;

        private Reader(Socket socket) throws IOException {
            this.socket = socket;
            in = new DataInputStream(socket.getInputStream());
            out = socket.getOutputStream();
            atr = Atr.of(exchange(control(VpcdControl.ATR)));
        }

        @Override
        public Atr atr() {
            return atr;
        }

        @Override
        public Atr powerUp() throws LinkException {
            send(control(VpcdControl.POWER_ON));
            return atr;
        }

        @Override
        public Atr reset() throws LinkException {
            send(control(VpcdControl.RESET));
            return atr;
        }

        @Override
        public void powerDown() throws LinkException {
            send(control(VpcdControl.POWER_OFF));
        }

        /**
         * Sends a command. One octet alone cannot be sent: on this wire it is a control, not a command.
         *
         * @throws LinkException also for a command of no or one octet
         */
        @Override
        public byte[] transmit(byte[] command) throws LinkException {
            if (command.length < 2) {
                throw new LinkException("the vpcd wire carries no command of " + command.length + " octets");
            }
            return exchange(command);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }

        private static byte[] control(VpcdControl control) {
            return new byte[] {(byte) control.code()};
        }

        private byte[] exchange(byte[] body) throws LinkException {
            send(body);
            try {
                byte[] answer = new byte[in.readUnsignedShort()];
                in.readFully(answer);
                if (answer.length == 0) {
                    throw new LinkException("the card was removed");
                }
                return answer;
            } catch (LinkException e) {
                throw e;
            } catch (IOException e) {
                throw new LinkException("the card did not answer: " + e, e);
            }
        }

        private void send(byte[] body) throws LinkException {
            try {
                out.write(VpcdFrame.encode(body).array());
                out.flush();
            } catch (IOException e) {
                throw new LinkException("the card is gone: " + e.getMessage(), e);
            }
        }
    }
}
