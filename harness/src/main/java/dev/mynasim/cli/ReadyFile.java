// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file that tells other programs that the card is in the reader: absent until then, whole when it appears, gone
 * when the card is. Its schema is {@code schema/ready-1.schema.json} beside this class.
 */
final class ReadyFile {
    private final Path path;

    private ReadyFile(Path path) {
        this.path = path;
    }

    /** Checks that the file can be written, and removes one that an earlier run left behind. */
    static ReadyFile at(Path path) throws UsageException {
        Path absolute = path.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("the folder of the ready file " + path + " is not there; make it first");
        }
        if (Files.isDirectory(absolute)) {
            throw new UsageException("the ready file " + path + " is a folder; name a file");
        }
        try {
            Files.deleteIfExists(absolute);
            return new ReadyFile(absolute);
        } catch (IOException e) {
            throw new UsageException("the old ready file " + path + " cannot be removed: " + e.getMessage());
        }
    }

    /** Writes the file beside its place and moves it there in one step. */
    void write(CardInUse chosen, SlotAddress slot) throws IOException {
        ObjectNode ready = new ObjectMapper().createObjectNode();
        ready.put("ready", true);
        ready.put("persona", chosen.persona());
        ready.put("profile", chosen.profile());
        ready.put("atr", chosen.card().atr().toString());
        ready.put("reader", "vpcd " + slot);
        ready.put("pid", ProcessHandle.current().pid());
        Path fresh = Files.createTempFile(path.getParent(), ".ready", ".json");
        try {
            Files.writeString(fresh, ready.toPrettyString() + System.lineSeparator());
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Removes the file: the card is not in the reader any more. */
    void remove() throws IOException {
        Files.deleteIfExists(path);
    }
}
