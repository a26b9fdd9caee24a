// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The file that tells other programs that all cards are in their readers: absent until then, whole when it appears,
 * gone when one of them is. Its schema is {@code schema/ready-2.schema.json} beside this class.
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

    /**
     * Writes the file beside its place and moves it there in one step.
     *
     * @param readers at least one; the first is also told as version 1 of the file did
     */
    void write(List<ReadyReader> readers) throws IOException {
        ObjectNode ready = new ObjectMapper().createObjectNode();
        ReadyReader first = readers.get(0);
        ready.put("ready", true);
        describe(ready, first);
        ready.put("reader", first.name());
        ready.put("pid", ProcessHandle.current().pid());
        ArrayNode all = ready.putArray("readers");
        for (ReadyReader reader : readers) {
            ObjectNode one = all.addObject();
            one.put("kind", reader.kind());
            one.put("address", reader.address().host());
            one.put("port", reader.address().port());
            one.put("tls", reader.tls());
            one.put("pool", reader.pool());
            describe(one, reader);
        }
        Path fresh = Files.createTempFile(path.getParent(), ".ready", ".json");
        try {
            Files.writeString(fresh, ready.toPrettyString() + System.lineSeparator());
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void describe(ObjectNode node, ReadyReader reader) {
        node.put("persona", reader.card().persona());
        node.put("profile", reader.card().profile());
        node.put("atr", reader.card().atr());
    }

    /** Removes the file: a card is not in its reader any more. */
    void remove() throws IOException {
        Files.deleteIfExists(path);
    }
}
