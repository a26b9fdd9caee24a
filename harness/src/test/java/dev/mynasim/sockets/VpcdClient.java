// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sockets;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A reader that connects to a server, written from the table in virtual-reader.md with plain blocking streams and
 * without our codec.
 */
final class VpcdClient implements Icc, AutoCloseable {
    static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    VpcdClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    static VpcdClient connect(InetSocketAddress server) throws IOException {
        return new VpcdClient(new Socket(server.getAddress(), server.getPort()));
    }

    /** Sends octets as they are. */
    void send(byte... octets) throws IOException {
        out.write(octets);
        out.flush();
    }

    /** Closes its half of the connection. */
    void sayNoMore() throws IOException {
        socket.shutdownOutput();
    }

    /** The body of the next frame. */
    byte[] frame() throws IOException {
        byte[] body = new byte[in.readUnsignedShort()];
        in.readFully(body);
        return body;
    }

    /** Whether the stream ends now, in order or by a reset. */
    boolean isAtItsEnd() {
        try {
            return in.read() == -1;
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether the stream ends after at most so many octets. */
    boolean endsAfter(int most) {
        for (int i = 0; i < most; i++) {
            if (isAtItsEnd()) {
                return true;
            }
        }
        return isAtItsEnd();
    }

    @Override
    public Atr atr() {
        try {
            send((byte) 0, (byte) 1, (byte) 4);
            return Atr.of(frame());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Atr powerUp() throws LinkException {
        order(1);
        return atr();
    }

    @Override
    public Atr reset() throws LinkException {
        order(2);
        return atr();
    }

    @Override
    public void powerDown() throws LinkException {
        order(0);
    }

    private void order(int code) throws LinkException {
        try {
            send((byte) 0, (byte) 1, (byte) code);
        } catch (IOException e) {
            throw new LinkException("the server is gone: " + e, e);
        }
    }

    @Override
    public byte[] transmit(byte[] command) throws LinkException {
        try {
            byte[] frame = new byte[2 + command.length];
            frame[0] = (byte) (command.length >> 8);
            frame[1] = (byte) command.length;
            System.arraycopy(command, 0, frame, 2, command.length);
            send(frame);
            return frame();
        } catch (IOException e) {
            throw new LinkException("the server did not answer: " + e, e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
