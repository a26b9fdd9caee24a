// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.HexFormat;

/**
 * The reader's side of the table in virtual-reader.md, written with plain blocking sockets and without our codec, so
 * that a mistake would have to be made twice.
 */
final class FakeVpcd implements AutoCloseable {
    static final int PATIENCE_MILLIS = 5_000;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final ServerSocket server;

    FakeVpcd() throws IOException {
        this(0);
    }

    FakeVpcd(int port) throws IOException {
        server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout(PATIENCE_MILLIS);
    }

    int port() {
        return server.getLocalPort();
    }

    /** The next card that connects. */
    Slot accept() throws IOException {
        return new Slot(server.accept());
    }

    /** Listens no more. */
    void stop() throws IOException {
        server.close();
    }

    @Override
    public void close() throws IOException {
        stop();
    }

    /** One connection with one card. */
    static final class Slot implements AutoCloseable {
        private final Socket socket;
        private final DataInputStream in;

        Slot(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new DataInputStream(socket.getInputStream());
        }

        /** Sends octets as they are, blanks ignored, in one segment if TCP likes. */
        void send(String hex) throws IOException {
            send(HEX.parseHex(hex.replace(" ", "")));
        }

        void send(byte[] octets) throws IOException {
            socket.getOutputStream().write(octets);
        }

        /** Sends each octet in a write of its own, without Nagle. */
        void sendOctetByOctet(String hex) throws IOException {
            for (byte octet : HEX.parseHex(hex.replace(" ", ""))) {
                socket.getOutputStream().write(octet);
            }
        }

        /** The body of the next frame. */
        byte[] frame() throws IOException {
            byte[] body = new byte[in.readUnsignedShort()];
            in.readFully(body);
            return body;
        }

        String frameHex() throws IOException {
            return HEX.formatHex(frame());
        }

        /** Reads exactly so many octets into the array, for polls that must not allocate here either. */
        void readFully(byte[] octets) throws IOException {
            in.readFully(octets);
        }

        /** Whether the card closes now, without another octet before. */
        boolean closedByCard() throws IOException {
            try {
                return in.read() == -1;
            } catch (SocketException e) {
                // A reset: closed with octets of ours unread.
                return true;
            }
        }

        /** Whether the stream now ends in order, without another octet before and without a reset. */
        boolean endsInOrder() throws IOException {
            try {
                return in.read() == -1;
            } catch (SocketException e) {
                return false;
            }
        }

        /** Whether the card announces an answer and then breaks the connection, as one that is pulled out. */
        boolean brokenOffByCard() throws IOException {
            in.readUnsignedShort();
            try {
                in.read();
                return false;
            } catch (SocketException e) {
                return true;
            }
        }

        /** Takes the reader away. */
        void leave() throws IOException {
            socket.close();
        }

        @Override
        public void close() throws IOException {
            leave();
        }
    }
}
