// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLException;

/**
 * A card that listens on loopback and speaks the vpcd wire, as the table of virtual-reader.md says it, for tests of
 * those who dial. One connection at a time; a card that is gone answers with no octets.
 */
public final class ListeningCard implements AutoCloseable {
    private final Icc card;
    private final ServerSocket server;
    private final String firstLine;
    private final Thread serving;

    /** Listens on a free port. */
    public ListeningCard(Icc card) throws IOException {
        this(card, new ServerSocket(0, 8, InetAddress.getLoopbackAddress()), "");
    }

    /**
     * Listens on a socket of the test's own.
     *
     * @param firstLine what has to be said first; empty for nothing
     */
    public ListeningCard(Icc card, ServerSocket server, String firstLine) {
        this.card = card;
        this.server = server;
        this.firstLine = firstLine;
        serving = new Thread(this::serve, "listening card");
        serving.setDaemon(true);
        serving.start();
    }

    /** Where it listens, on loopback. */
    public int port() {
        return server.getLocalPort();
    }

    /** Listens no more, and returns when the card has seen all that was sent to it: after 10 s at the latest. */
    @Override
    public void close() throws IOException {
        server.close();
        try {
            serving.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        try {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    DataInputStream in = new DataInputStream(socket.getInputStream());
                    if (isLetIn(in)) {
                        // Length and body in one segment: in two they wait for each other (the 44 ms trap).
                        talk(in, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream())));
                    }
                } catch (EOFException | SocketException | SSLException e) {
                    // The other end has closed, or the test has ended.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isLetIn(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        while (!firstLine.isEmpty()) {
            char next = (char) in.readUnsignedByte();
            if (next == '\n') {
                return line.toString().equals(firstLine);
            }
            line.append(next);
        }
        return true;
    }

    private void talk(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            byte[] body = in.readNBytes(in.readUnsignedShort());
            byte[] answer = new byte[0];
            boolean answers = body.length != 1 || body[0] == 4;
            try {
                if (body.length != 1) {
                    answer = card.transmit(body);
                } else {
                    switch (body[0]) {
                        case 0 -> card.powerDown();
                        case 1 -> card.powerUp();
                        case 2 -> card.reset();
                        default -> answer = card.atr().octets();
                    }
                }
            } catch (LinkException | IllegalStateException e) {
                answer = new byte[0];
            }
            if (answers) {
                out.writeShort(answer.length);
                out.write(answer);
                out.flush();
            }
        }
    }
}
