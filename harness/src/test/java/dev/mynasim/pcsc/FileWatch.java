// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until a file appears or goes, told by the file system. */
final class FileWatch implements AutoCloseable {
    private final Path file;
    private final WatchService service;

    private FileWatch(Path file, WatchService service) {
        this.file = file;
        this.service = service;
    }

    /** Begins to watch; the file's folder must be there. */
    static FileWatch on(Path file) {
        try {
            WatchService service = FileSystems.getDefault().newWatchService();
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null) {
                throw new IllegalArgumentException(file + " has no folder");
            }
            folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            return new FileWatch(file, service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until the file is there.
     *
     * @param within how long
     * @param alive whether it can still come; asked now and then
     * @return whether it is there
     */
    boolean appears(Duration within, BooleanSupplier alive) {
        return becomes(true, within, alive);
    }

    /** Waits until the file is not there; returns whether it is gone. */
    boolean goes(Duration within) {
        return becomes(false, within, () -> true);
    }

    private boolean becomes(boolean there, Duration within, BooleanSupplier possible) {
        long deadline = System.nanoTime() + within.toNanos();
        try {
            while (Files.exists(file) != there) {
                long left = deadline - System.nanoTime();
                if (left <= 0 || !possible.getAsBoolean()) {
                    return false;
                }
                WatchKey key = service.poll(Math.min(left, TimeUnit.SECONDS.toNanos(1)), TimeUnit.NANOSECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
