// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with a file for each card, {@code taro.card}; the embedded default. */
public final class FolderStore implements CardStore {
    private static final String CARD = ".card";

    private final Path folder;
    private final Durability durability;

    /**
     * @param folder where the files are
     * @param durability what changes survive
     */
    public FolderStore(Path folder, Durability durability) {
        this.folder = folder;
        this.durability = durability;
    }

    /** The store of a card file's folder; the card's name in it is the file's name. */
    public static FolderStore of(Path cardFile, Durability durability) {
        Path folder = cardFile.toAbsolutePath().getParent();
        return new FolderStore(folder == null ? cardFile.toAbsolutePath() : folder, durability);
    }

    @Override
    public List<String> names() throws StoreException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(CARD) && !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StoreException("the folder " + folder + " cannot be read: " + e, e);
        }
    }

    @Override
    public StoredCard open(String name) throws StoreException {
        if (name.isEmpty()
                || name.startsWith(".")
                || !Path.of(name).equals(Path.of(name).getFileName())) {
            throw new StoreException("\"" + name + "\" is not the name of a card file in a folder");
        }
        try {
            Path card = folder.toRealPath().resolve(name);
            CardPaths paths = new CardPaths(Files.exists(card) ? card.toRealPath() : card);
            return durability == Durability.MEMORY ? new ReadOnlyCard(paths) : FileCard.open(paths, durability);
        } catch (NoSuchFileException e) {
            throw new StoreException("the folder " + folder + " is not there; make it first", e);
        } catch (IOException e) {
            throw new StoreException("the folder " + folder + " cannot be used: " + e, e);
        }
    }
}
