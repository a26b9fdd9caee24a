// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Card files on a disk. */
public final class CardFiles {
    private static final long LARGEST_FILE = 8 << 20;

    private CardFiles() {}

    /**
     * Reads a card.
     *
     * @throws DataFileException when there is none, or it was changed
     */
    public static CardFile load(Path path) throws DataFileException {
        try {
            if (!Files.isRegularFile(path)) {
                throw new DataFileException("the card file " + path + " is not there");
            }
            if (Files.size(path) > LARGEST_FILE) {
                throw new DataFileException("the card file " + path + " is larger than " + LARGEST_FILE + " octets");
            }
            return CardFile.parse(path.toString(), Files.readString(path));
        } catch (MalformedInputException e) {
            throw new DataFileException(path + " is not UTF-8 text");
        } catch (IOException e) {
            throw new DataFileException("the card file " + path + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * Writes a card beside its place and puts it there in one step: nobody ever sees half a card.
     *
     * @param replace whether a file that is there may be replaced
     * @throws DataFileException when it cannot be written, or a file is there
     */
    public static void save(CardFile card, Path path, boolean replace) throws DataFileException {
        Path place = path.toAbsolutePath();
        Path folder = place.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new DataFileException("the folder of the card file " + path + " is not there; make it first");
        }
        if (Files.isDirectory(place)) {
            throw new DataFileException("the card file " + path + " is a folder; name a file");
        }
        try {
            Path fresh = Files.createTempFile(folder, ".card", ".tmp");
            try {
                Files.writeString(fresh, card.toText());
                put(fresh, place, replace);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (FileAlreadyExistsException e) {
            throw new DataFileException("the file " + path + " is there already; --force replaces it");
        } catch (IOException e) {
            throw new DataFileException("the card file " + path + " cannot be written: " + e.getMessage());
        }
    }

    // A hard link fails when the name is taken, in one step; a move would replace it. Where there are no hard links,
    // the check and the move are two steps.
    private static void put(Path fresh, Path place, boolean replace) throws IOException {
        if (replace) {
            try {
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
            }
            return;
        }
        try {
            Files.createLink(place, fresh);
        } catch (UnsupportedOperationException e) {
            Files.move(fresh, place);
        }
    }
}
