// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real pcscd with vpcd slots of its own, for the time of a test: own configuration, ports of its own on loopback, own
 * log. It is running when the constructor returns.
 *
 * <p>Put a card into {@link #slotPort slotPort(0)} and run a client with {@link Program}. pcscd 1.9 has one fixed
 * socket a machine, so stacks of several builds take turns, and a pcscd that somebody else started is left alone and
 * fails the test.
 */
public final class PcscStack implements AutoCloseable {
    /** What pcscd 1.9 of Debian is built with. */
    private static final Path IPC = Path.of("/run/pcscd");

    private static final Duration TURN = Duration.ofMinutes(5);

    private final MachineLock turn;
    private final Path folder;
    private final VpcdSlots slots;
    private final Path shim;
    private @Nullable PcscDaemon daemon;

    /** A stack with one reader entry, that is two slots. */
    public PcscStack() {
        this(2);
    }

    /**
     * A stack with this many slots, rounded up to an even number, because each vpcd reader has two.
     *
     * @param count 1 to 8
     * @throws AssertionError when a component is missing (saying what to install) or pcscd does not start
     * @throws IllegalStateException when there is another pcscd
     */
    public PcscStack(int count) {
        this(folder -> VpcdSlots.write(folder, count));
    }

    /**
     * A stack whose vpcd connects to a card that listens, instead of listening itself.
     *
     * @param server the port on loopback where the card listens
     */
    static PcscStack reversed(int server) {
        return new PcscStack(folder -> VpcdSlots.writeReversed(folder, server));
    }

    private interface Configuration {
        VpcdSlots write(Path folder) throws IOException;
    }

    private PcscStack(Configuration configuration) {
        try {
            turn = MachineLock.take(TURN);
            boolean complete = false;
            try {
                folder = Files.createTempDirectory(
                        Files.createDirectories(Path.of("target", "pcsc").toAbsolutePath()), "run-");
                slots = configuration.write(folder);
                shim = LoopbackShim.compile(folder);
                start();
                complete = true;
            } finally {
                if (!complete) {
                    turn.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port of a slot on 127.0.0.1; the same after a restart. */
    public int slotPort(int slot) {
        return slots.port(slot);
    }

    /** What PC/SC clients call the reader of a slot. */
    public String readerName(int slot) {
        return slots.readerName(slot);
    }

    /** What a client needs in its environment to find this pcscd and no other. */
    public Map<String, String> clientEnvironment() {
        return Map.of("PCSCLITE_CSOCK_NAME", IPC.resolve("pcscd.comm").toString());
    }

    /** All that pcscd has said, for failures; the file stays in target/pcsc. */
    public Path log() {
        return folder.resolve("pcscd.log");
    }

    /** Starts pcscd after {@link #stop()}, on the same ports; returns when it serves clients. */
    public void start() {
        if (daemon != null) {
            throw new IllegalStateException("pcscd is running already");
        }
        try {
            refuseForeignDaemon();
            daemon = PcscDaemon.start(folder.resolve("reader.conf.d"), shim, log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts pcscd if a test has left it stopped. */
    void ensureRunning() {
        if (daemon == null) {
            start();
        }
    }

    /** Ends pcscd: SIGTERM, and SIGKILL when it has not ended within 5 s. */
    public void stop() {
        if (daemon != null) {
            daemon.close();
            daemon = null;
        }
    }

    @Override
    public void close() {
        stop();
        try {
            turn.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseForeignDaemon() throws IOException {
        Path pidFile = IPC.resolve("pcscd.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        // pcscd writes the end of its string too; it is seen here only when pcscd was killed.
        long pid = Long.parseLong(Files.readString(pidFile).replace("\0", "").strip());
        if (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
            throw new IllegalStateException("a pcscd that this test did not start is running (process " + pid
                    + "): stop it, for there can be one on a machine");
        }
    }
}
