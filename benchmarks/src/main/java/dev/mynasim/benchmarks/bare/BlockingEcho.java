// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.bare;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A process that answers every seven octets with the 204 of {@link EchoFrames}: one thread, blocking calls, no parsing.
 * Serves one client after the other and says first where it listens.
 */
public final class BlockingEcho {
    private BlockingEcho() {}

    /** Listens until the process is ended. */
    public static void main(String[] arguments) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Spoken.address(door.getLocalPort());
            while (true) {
                serve(door);
            }
        }
    }

    private static void serve(ServerSocket door) throws IOException {
        byte[] question = new byte[EchoFrames.QUESTION];
        byte[] answer = EchoFrames.answer();
        try (Socket client = door.accept()) {
            client.setTcpNoDelay(true);
            InputStream in = client.getInputStream();
            OutputStream out = client.getOutputStream();
            while (in.readNBytes(question, 0, question.length) == question.length) {
                out.write(answer);
            }
        }
    }
}
