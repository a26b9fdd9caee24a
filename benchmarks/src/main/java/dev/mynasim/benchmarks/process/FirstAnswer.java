// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.process;

import dev.mynasim.apdu.wire.VpcdFrame;
import dev.mynasim.benchmarks.suite.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One start of {@code mynasim run} until its first answer. This side is the reader that the card dials, so nothing is
 * polled.
 *
 * @param seconds from process start to the answer to SELECT
 * @param residentOctets memory of the process after signatures; NaN where the system does not tell
 */
record FirstAnswer(double seconds, double residentOctets) {
    private static final int SIGNATURES = 20;
    private static final long TO_END_SECONDS = 10;
    private static final byte[] POWER_ON = {(byte) 0x01};

    /**
     * Starts it and ends it.
     *
     * @param mynasim how the command is started, without {@code run}
     * @throws IOException when no card comes, or does not answer as a card does
     */
    static FirstAnswer of(List<String> mynasim, Duration patience) throws IOException, InterruptedException {
        try (ServerSocket slot = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            slot.setSoTimeout(Math.toIntExact(patience.toMillis()));
            List<String> command = new ArrayList<>(mynasim);
            command.addAll(List.of("run", "--vpcd", "127.0.0.1:" + slot.getLocalPort()));
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (Socket card = slot.accept()) {
                card.setSoTimeout(Math.toIntExact(patience.toMillis()));
                card.setTcpNoDelay(true);
                send(card.getOutputStream(), POWER_ON);
                Samples.expectOk(ask(card, Samples.select()), 0);
                double seconds = (System.nanoTime() - start) / 1e9;
                return new FirstAnswer(seconds, use(card, process.pid()));
            } finally {
                end(process);
            }
        }
    }

    private static double use(Socket card, long process) throws IOException, InterruptedException {
        Samples.expectOk(ask(card, Samples.verify()), 0);
        for (int i = 0; i < SIGNATURES; i++) {
            Samples.expectOk(ask(card, Samples.sign()), Samples.SIGNATURE);
        }
        Samples.expectOk(ask(card, Samples.read200()), Samples.READ);
        return Memory.residentOctets(process);
    }

    private static byte[] ask(Socket card, byte[] command) throws IOException {
        send(card.getOutputStream(), command);
        InputStream in = card.getInputStream();
        byte[] length = in.readNBytes(VpcdFrame.HEADER_LENGTH);
        if (length.length != VpcdFrame.HEADER_LENGTH) {
            throw new IOException("the card left");
        }
        return in.readNBytes((length[0] & 0xFF) << 8 | (length[1] & 0xFF));
    }

    private static void send(OutputStream out, byte[] body) throws IOException {
        out.write(VpcdFrame.encode(body).array());
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(TO_END_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
