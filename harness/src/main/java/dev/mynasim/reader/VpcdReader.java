// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.apdu.icc.NotSentException;
import dev.mynasim.apdu.wire.VpcdControl;
import dev.mynasim.apdu.wire.VpcdFrame;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The reader's side of the vpcd wire (virtual-reader.md, the vpcd protocol): a card at the other end of a socket,
 * whichever of the two has dialled. Blocking; one command at a time, from any thread.
 *
 * <p>A card that says that it is gone, by an answer of no octets or by the end of the connection, is a
 * {@link CardRemovedException}; after the former it may come back. A card that does not answer in time costs the
 * connection, because a late answer would be taken for that of the next command.
 */
public final class VpcdReader implements Icc, AutoCloseable {
    /** Room for more than one whole frame: a write of one command then never waits for the card to read. */
    private static final int SEND_BUFFER = 256 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final int patienceMillis;
    private volatile Atr atr;
    private @Nullable String gone;

    private VpcdReader(Socket socket, Duration patience) throws IOException {
        this.socket = socket;
        patienceMillis = Math.max(1, Math.toIntExact(patience.toMillis()));
        in = socket.getInputStream();
        out = socket.getOutputStream();
        atr = askAtr();
    }

    /**
     * Dials to a card that listens, and asks for its ATR.
     *
     * @param address where it listens
     * @param toConnect how long to wait for the connection at most
     * @param toAnswer how long to wait for each answer at most
     * @throws CardRemovedException when somebody answers there, but has no card
     * @throws LinkException when nobody listens, or answers in time as a card does
     */
    public static VpcdReader dial(InetSocketAddress address, Duration toConnect, Duration toAnswer)
            throws LinkException {
        return over(connect(address, toConnect), toAnswer);
    }

    /**
     * Connects to where a card listens; nothing is sent yet.
     *
     * @param address where it listens
     * @param patience how long to wait at most
     * @throws LinkException when nobody listens
     */
    public static Socket connect(InetSocketAddress address, Duration patience) throws LinkException {
        Socket socket = new Socket();
        try {
            socket.connect(address, Math.max(1, Math.toIntExact(patience.toMillis())));
            return socket;
        } catch (IOException e) {
            closeQuietly(socket);
            throw new LinkException(
                    "no card listens at " + name(address) + " (" + e.getMessage()
                            + "); start one there, or look at host and port",
                    e);
        }
    }

    /**
     * The card at the other end of a connection; asks for its ATR.
     *
     * @param socket the connection, from now on this object's; closed when this fails
     * @param patience how long to wait for each answer at most
     * @throws CardRemovedException when the other end has no card
     * @throws LinkException when it does not answer in time as a card does
     */
    public static VpcdReader over(Socket socket, Duration patience) throws LinkException {
        try {
            socket.setTcpNoDelay(true);
            socket.setSendBufferSize(SEND_BUFFER);
            return new VpcdReader(socket, patience);
        } catch (LinkException e) {
            closeQuietly(socket);
            throw e;
        } catch (IOException e) {
            closeQuietly(socket);
            throw new LinkException("the connection cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public Atr atr() {
        return atr;
    }

    /**
     * Asks for the ATR to know whether the card is there, as pcscd does at each of its polls; changes nothing.
     *
     * @throws CardRemovedException when it is not
     * @throws LinkException when the other end does not answer in time as a card does
     */
    public synchronized Atr look() throws LinkException {
        atr = askAtr();
        return atr;
    }

    /** Whether the connection has ended, so that another one has to be made to reach the card. */
    public synchronized boolean hasEnded() {
        return gone != null;
    }

    /** Powers the card up, and asks for its ATR to know that it is there. */
    @Override
    public synchronized Atr powerUp() throws LinkException {
        send(control(VpcdControl.POWER_ON));
        atr = askAtr();
        return atr;
    }

    /** Resets the card, and asks for its ATR to know that it is there. */
    @Override
    public synchronized Atr reset() throws LinkException {
        send(control(VpcdControl.RESET));
        atr = askAtr();
        return atr;
    }

    @Override
    public synchronized void powerDown() throws LinkException {
        send(control(VpcdControl.POWER_OFF));
    }

    /**
     * Sends a command.
     *
     * @throws NotSentException for a command of no or one octet, which on this wire is a control or nothing, and for
     *     one of more than {@value VpcdFrame#MAX_BODY_LENGTH} octets
     * @throws LinkException when no answer comes
     */
    @Override
    public synchronized byte[] transmit(byte[] command) throws LinkException {
        if (command.length < 2 || command.length > VpcdFrame.MAX_BODY_LENGTH) {
            throw new NotSentException("the vpcd wire carries no command of " + command.length + " octets");
        }
        return exchange(command);
    }

    /** Ends the connection, also under somebody who waits for an answer; the card loses its power by that. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Where an address is, without what the resolver adds. */
    private static String name(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    private static byte[] control(VpcdControl control) {
        return new byte[] {(byte) control.code()};
    }

    private Atr askAtr() throws LinkException {
        byte[] octets = exchange(control(VpcdControl.ATR));
        if (Atr.parse(octets) instanceof Atr.WellFormed wellFormed) {
            return wellFormed.atr();
        }
        throw lost("what came for an ATR is none: " + ((Atr.Malformed) Atr.parse(octets)).explanation());
    }

    private byte[] exchange(byte[] body) throws LinkException {
        send(body);
        long deadline = System.nanoTime() + patienceMillis * 1_000_000L;
        try {
            byte[] length = read(VpcdFrame.HEADER_LENGTH, deadline);
            byte[] answer = read(((length[0] & 0xFF) << 8) | (length[1] & 0xFF), deadline);
            if (answer.length == 0) {
                throw new CardRemovedException("the card was removed, or there is none", null);
            }
            return answer;
        } catch (SocketTimeoutException e) {
            throw lost("the card did not answer within " + patienceMillis + " ms, so the connection was closed");
        } catch (LinkException e) {
            throw e;
        } catch (SSLException e) {
            throw lost("the other end has ended TLS: " + e.getMessage());
        } catch (IOException e) {
            throw removed();
        }
    }

    private byte[] read(int count, long deadline) throws IOException {
        byte[] octets = new byte[count];
        int filled = 0;
        while (filled < count) {
            long left = (deadline - System.nanoTime()) / 1_000_000L;
            if (left <= 0) {
                throw new SocketTimeoutException();
            }
            // A card that sends an octet now and then gets no more time than one that sends none.
            socket.setSoTimeout((int) left);
            int got = in.read(octets, filled, count - filled);
            if (got < 0) {
                throw removed();
            }
            filled += got;
        }
        return octets;
    }

    private void send(byte[] body) throws LinkException {
        if (gone != null) {
            throw new LinkException("the connection to the card has ended: " + gone);
        }
        try {
            out.write(VpcdFrame.encode(body).array());
            out.flush();
        } catch (IOException e) {
            throw removed();
        }
    }

    private CardRemovedException removed() {
        CardRemovedException removal =
                new CardRemovedException("the card was removed: its end closed the connection", null);
        end(String.valueOf(removal.getMessage()));
        return removal;
    }

    private LinkException lost(String why) {
        end(why);
        return new LinkException(why);
    }

    private void end(String why) {
        gone = why;
        closeQuietly(socket);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Why it is closed is told by who closes it; that closing fails too would say nothing more.
        }
    }
}
