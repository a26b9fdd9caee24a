// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.bare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a JVM of its own, from this JVM's class path, with the flags of {@code mynasim}; ends with this JVM. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("connects to 127\\.0\\.0\\.1:(\\d+)");
    private static final long TO_END_SECONDS = 5;

    private final Process process;
    private final Thread atExit;
    private final InetSocketAddress address;

    private ServerProcess(Process process, Thread atExit, InetSocketAddress address) {
        this.process = process;
        this.atExit = atExit;
        this.address = address;
    }

    /** Cards behind sockets, as a user starts them: a fresh one for each connection. */
    public static ServerProcess cards() {
        return start("dev.mynasim.cli.Main", "run", "--listen", "127.0.0.1:0", "--pool", "adult");
    }

    /** {@link BlockingEcho}. */
    public static ServerProcess blockingEcho() {
        return start(BlockingEcho.class.getName());
    }

    /** {@link NettyEcho} with as many loops as {@code run --listen} has. */
    public static ServerProcess nettyEcho() {
        int loops = Math.min(Runtime.getRuntime().availableProcessors(), 4);
        return start(NettyEcho.class.getName(), Integer.toString(loops));
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return address;
    }

    /** Ends the process. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TO_END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private static ServerProcess start(String main, String... arguments) {
        try {
            Process process = new ProcessBuilder(Jvm.command(List.of(), main, arguments))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Thread atExit = new Thread(process::destroyForcibly, "end of " + main);
            Runtime.getRuntime().addShutdownHook(atExit);
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            int port = port(out, main);
            drain(out);
            return new ServerProcess(process, atExit, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException("the server " + main + " did not start", e);
        }
    }

    // Ends by itself: either it says where it listens or its output ends with it.
    private static int port(BufferedReader out, String main) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
            said.append(line).append('\n');
        }
        throw new IOException(main + " ended without saying where it listens: " + said);
    }

    private static void drain(BufferedReader out) {
        Thread reader = new Thread(
                () -> {
                    try (out) {
                        while (out.readLine() != null) {
                            // What it says of its readers is not wanted.
                        }
                    } catch (IOException e) {
                        // The process has ended.
                    }
                },
                "output of a server");
        reader.setDaemon(true);
        reader.start();
    }
}
