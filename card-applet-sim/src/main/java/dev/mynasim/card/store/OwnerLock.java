// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One owner for a card file: a lock of the operating system on a small file beside it, which holds the owner's process
 * id. The lock ends with the process, however it ends; the file stays, because removing it would open a gap between two
 * processes that want it.
 */
final class OwnerLock implements AutoCloseable {
    private static final int LONGEST_NOTE = 64;

    /**
     * The lock files of this process. Locks belong to processes, and a process that opens and closes a file once more
     * loses its lock on it: so it must not even look.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private OwnerLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Becomes the owner.
     *
     * @param card what is owned, in messages
     * @param file the lock file, absolute, its folder without links
     * @throws StoreException when there is an owner, with its process id
     */
    static OwnerLock take(String card, Path file) throws StoreException {
        if (!HELD.add(file)) {
            throw new StoreException("the card file " + card + " is open in this process already (process "
                    + ProcessHandle.current().pid() + "); close it there first");
        }
        boolean taken = false;
        try {
            OwnerLock lock = new OwnerLock(file, locked(card, file));
            taken = true;
            return lock;
        } catch (IOException e) {
            throw new StoreException("the lock file " + file + " cannot be used: " + e.getMessage(), e);
        } finally {
            if (!taken) {
                HELD.remove(file);
            }
        }
    }

    private static FileChannel locked(String card, Path file) throws IOException, StoreException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new StoreException("the card file " + card + " is in use by " + owner(file)
                        + "; end that first, or use another card file");
            }
            channel.truncate(0);
            SafeFile.writeAll(channel, (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII));
            mine = true;
            return channel;
        } finally {
            if (!mine) {
                channel.close();
            }
        }
    }

    private static String owner(Path file) throws IOException {
        String note = Files.size(file) > LONGEST_NOTE
                ? ""
                : Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        return note.matches("[0-9]+") ? "process " + note : "another process";
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
