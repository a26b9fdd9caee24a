// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.bare;

import dev.mynasim.apdu.wire.VpcdFrame;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** One connection that asks one thing again and again, with blocking calls. */
public final class OneClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final byte[] POWER_ON = {0, 1, 1};

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] question;
    private final byte[] answer;

    /**
     * Connects.
     *
     * @param question a command
     * @param answerLength octets of its answer, status word included
     */
    public OneClient(InetSocketAddress address, byte[] question, int answerLength) throws IOException {
        socket = new Socket();
        socket.connect(address, PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        this.question = VpcdFrame.encode(question).array();
        answer = new byte[VpcdFrame.HEADER_LENGTH + answerLength];
    }

    /** Powers a card up and gives it commands that it answers with {@code 9000}; not for echoes. */
    public void prepare(byte[]... commands) throws IOException {
        out.write(POWER_ON);
        for (byte[] command : commands) {
            out.write(VpcdFrame.encode(command).array());
            byte[] length = in.readNBytes(VpcdFrame.HEADER_LENGTH);
            byte[] body = in.readNBytes((length[0] & 0xFF) << 8 | (length[1] & 0xFF));
            if (body.length != 2 || body[0] != (byte) 0x90 || body[1] != 0) {
                throw new IOException("the card did not answer with 9000 alone");
            }
        }
    }

    /**
     * Asks once.
     *
     * @return the frame of the answer; the same array each time
     */
    public byte[] ask() throws IOException {
        out.write(question);
        if (in.readNBytes(answer, 0, answer.length) != answer.length
                || answer[answer.length - 2] != (byte) 0x90
                || answer[answer.length - 1] != 0) {
            throw new IOException("the answer is not the one that was expected");
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
