// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.apdu.wire.Dialect;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A front end as the table of virtual-reader.md has it, with blocking sockets and without our codecs, so that a mistake
 * would have to be made twice. One connection lasts until the power is taken away, as the dialects want it.
 */
public abstract class DialectClient implements Icc, AutoCloseable {
    static final int PATIENCE_MILLIS = 5_000;

    private final Socket socket;
    private final DataInputStream in;
    private byte[] atr = {};

    DialectClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new DataInputStream(socket.getInputStream());
    }

    /** Connects to a card that listens on loopback; it has no power yet. */
    public static DialectClient connect(Dialect dialect, int port) throws IOException {
        return switch (dialect) {
            case JCSDK -> new JavaCardSdk(port);
            case JCOP -> new Jcop(port);
            case PERSOSIM -> new PersoSim(port);
        };
    }

    /** Whether the card's side has ended the connection in order, with no octet before. */
    public final boolean endedByCard() throws IOException {
        return in.read() < 0;
    }

    @Override
    public final Atr atr() {
        return Atr.of(atr);
    }

    @Override
    public final Atr powerUp() throws LinkException {
        return keep(onWire(this::askPowerUp));
    }

    @Override
    public final Atr reset() throws LinkException {
        return keep(onWire(this::askReset));
    }

    @Override
    public final byte[] transmit(byte[] command) throws LinkException {
        return onWire(() -> exchange(command));
    }

    /** Takes the power away, and with it the connection. */
    @Override
    public final void powerDown() throws LinkException {
        onWire(() -> {
            askPowerDown();
            return new byte[0];
        });
    }

    @Override
    public final void close() throws IOException {
        socket.close();
    }

    abstract byte[] askPowerUp() throws IOException;

    abstract byte[] askReset() throws IOException;

    abstract byte[] exchange(byte[] command) throws IOException;

    abstract void askPowerDown() throws IOException;

    final void write(byte[] octets) throws IOException {
        socket.getOutputStream().write(octets);
    }

    final DataInputStream in() {
        return in;
    }

    private Atr keep(byte[] octets) {
        atr = octets;
        return atr();
    }

    private interface Exchange {
        byte[] run() throws IOException;
    }

    private static byte[] onWire(Exchange exchange) throws LinkException {
        try {
            return exchange.run();
        } catch (IOException e) {
            throw new LinkException("the connection broke: " + e, e);
        }
    }

    /** Four octets of header: the kind, then the length in the other three. */
    private static final class JavaCardSdk extends DialectClient {
        JavaCardSdk(int port) throws IOException {
            super(port);
        }

        @Override
        byte[] askPowerUp() throws IOException {
            return send(0xF0, new byte[0]);
        }

        @Override
        byte[] askReset() throws IOException {
            return send(0xF0, new byte[0]);
        }

        @Override
        byte[] exchange(byte[] command) throws IOException {
            return send(0x00, command);
        }

        @Override
        void askPowerDown() throws IOException {
            write(new byte[] {(byte) 0xFE, 0, 0, 0});
            if (!endedByCard()) {
                throw new IOException("an answer to the power-down");
            }
        }

        private byte[] send(int kind, byte[] data) throws IOException {
            byte[] frame = new byte[4 + data.length];
            frame[0] = (byte) kind;
            frame[1] = (byte) (data.length / 65_536);
            frame[2] = (byte) (data.length / 256 % 256);
            frame[3] = (byte) (data.length % 256);
            System.arraycopy(data, 0, frame, 4, data.length);
            write(frame);
            int answered = in().readUnsignedByte();
            if (answered != kind) {
                throw new IOException("kind " + answered + " instead of " + kind);
            }
            byte[] answer = new byte[in().readUnsignedByte() * 65_536 + in().readUnsignedShort()];
            in().readFully(answer);
            return answer;
        }
    }

    /** MTY, NAD and two octets of length; begins by asking who is there, as OpenSCDP does. */
    private static final class Jcop extends DialectClient {
        private static final int NODE_TERMINAL = 33;

        Jcop(int port) throws IOException {
            super(port);
        }

        @Override
        byte[] askPowerUp() throws IOException {
            byte[] name = send(4, 0xFF, new byte[0]);
            if (name.length == 0) {
                throw new IOException("the terminal has no name");
            }
            return send(0, NODE_TERMINAL, new byte[] {0, 0, 1, 0});
        }

        @Override
        byte[] askReset() throws IOException {
            return send(0, NODE_TERMINAL, new byte[] {0, 0, 1, 0});
        }

        @Override
        byte[] exchange(byte[] command) throws IOException {
            return send(1, 0, command);
        }

        @Override
        void askPowerDown() throws IOException {
            close();
        }

        private byte[] send(int type, int node, byte[] data) throws IOException {
            byte[] frame = new byte[4 + data.length];
            frame[0] = (byte) type;
            frame[1] = (byte) node;
            frame[2] = (byte) (data.length / 256);
            frame[3] = (byte) (data.length % 256);
            System.arraycopy(data, 0, frame, 4, data.length);
            write(frame);
            int answered = in().readUnsignedByte();
            if (answered != type) {
                throw new IOException("type " + answered + " instead of " + type);
            }
            in().readUnsignedByte();
            byte[] answer = new byte[in().readUnsignedShort()];
            in().readFully(answer);
            return answer;
        }
    }

    /** A line of hexadecimal for a line of hexadecimal. */
    private static final class PersoSim extends DialectClient {
        PersoSim(int port) throws IOException {
            super(port);
        }

        @Override
        byte[] askPowerUp() throws IOException {
            return line("FF010000");
        }

        @Override
        byte[] askReset() throws IOException {
            return line("FFFF0000");
        }

        @Override
        byte[] exchange(byte[] command) throws IOException {
            StringBuilder digits = new StringBuilder();
            for (byte octet : command) {
                digits.append(Character.forDigit(octet >> 4 & 15, 16)).append(Character.forDigit(octet & 15, 16));
            }
            return line(digits.toString());
        }

        @Override
        void askPowerDown() throws IOException {
            if (!Arrays.equals(line("FF000000"), new byte[] {(byte) 0x90, 0}) || !endedByCard()) {
                throw new IOException("another end than 9000");
            }
        }

        private byte[] line(String digits) throws IOException {
            write((digits + "\n").getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            for (int character = in().readUnsignedByte(); character != '\n'; character = in().readUnsignedByte()) {
                answer.append((char) character);
            }
            byte[] octets = new byte[answer.length() / 2];
            for (int i = 0; i < octets.length; i++) {
                octets[i] = (byte) Integer.parseInt(answer.substring(2 * i, 2 * i + 2), 16);
            }
            return octets;
        }
    }
}
