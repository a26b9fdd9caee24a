// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Files that are the old one or the new one, never something between, whatever happens to process or machine. */
final class SafeFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private SafeFile() {}

    /**
     * Replaces one of a card's files: writes beside it, forces that to the disk, renames it in one step, forces the
     * folder. It gets the permissions of the card file, because it holds PINs as that does.
     *
     * @param file the card file or its journal
     */
    static void replace(Path file, CardPaths paths, byte[] contents) throws IOException {
        Path beside = paths.beside();
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            permitAs(paths.card(), beside);
            writeAll(channel, contents);
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(file);
    }

    private static void permitAs(Path card, Path beside) throws IOException {
        try {
            Files.setPosixFilePermissions(
                    beside, Files.exists(card) ? Files.getPosixFilePermissions(card) : OWNER_ONLY);
        } catch (UnsupportedOperationException e) {
            // A file system without these permissions.
        }
    }

    static void writeAll(FileChannel channel, byte[] contents) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(contents);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    /** Makes a new or a removed name in a folder durable. */
    static void forceFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no folder; its renames are in the file system's own journal.
        }
    }
}
