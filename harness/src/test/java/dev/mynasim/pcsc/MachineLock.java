// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** There is one pcscd a machine (pcsc-stack.md), so builds that run side by side take turns. */
final class MachineLock implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final FileChannel channel;
    private final FileLock lock;

    private MachineLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Waits for the turn.
     *
     * @throws IllegalStateException when another build has it for longer than that, or this JVM has it already
     */
    static MachineLock take(Duration within) throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "mynasim-pcscd.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + within.toNanos();
        try {
            FileLock lock = channel.tryLock();
            while (lock == null && System.nanoTime() < deadline) {
                LockSupport.parkNanos(POLL.toNanos());
                lock = channel.tryLock();
            }
            if (lock != null) {
                return new MachineLock(channel, lock);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IllegalStateException("this JVM has an open PcscStack already: close it first", e);
        }
        channel.close();
        throw new IllegalStateException("another build has used pcscd for " + within.toSeconds()
                + " s: wait until it ends (it holds " + file + ")");
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
