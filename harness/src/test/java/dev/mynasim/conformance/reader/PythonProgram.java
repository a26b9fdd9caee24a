// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Another program that uses readers: Python with pyscard, which Debian's own interpreter has. */
final class PythonProgram implements OtherProgram {
    private static final String SCRIPT = """
            import sys
            from smartcard.CardRequest import CardRequest
            from smartcard.System import readers
            reader = [r for r in readers() if str(r) == sys.argv[1]][0]
            CardRequest(timeout=15, readers=[reader]).waitforcard()
            print("ready", flush=True)
            connection = reader.createConnection()
            connection.connect()
            data, sw1, sw2 = connection.transmit(list(bytes.fromhex(sys.argv[2])))
            print(bytes(data + [sw1, sw2]).hex(), flush=True)
            """;
    private static final int TO_START_SECONDS = 20;

    private final Map<String, String> environment;

    PythonProgram(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Sent send(String reader, byte[] command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "/usr/bin/python3", "-c", SCRIPT, reader, HexFormat.of().formatHex(command))
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = line(process, lines, Duration.ofSeconds(TO_START_SECONDS));
        if (!first.equals("ready")) {
            process.destroy();
            throw new IOException("python3 with pyscard said \"" + first + "\"; is python3-pyscard installed?");
        }
        return patience -> HexFormat.of().parseHex(line(process, lines, patience));
    }

    private static String line(Process process, BufferedReader lines, Duration patience)
            throws IOException, InterruptedException {
        try {
            return CompletableFuture.supplyAsync(() -> next(lines)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroy();
            throw new IOException("python3 says nothing", e);
        }
    }

    private static String next(BufferedReader lines) {
        try {
            String line = lines.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            return e.toString();
        }
    }
}
