// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PC/SC stack with the grown-up's card in its first slot, and a folder for a client's files that is also its home:
 * nobody's own settings, caches and databases take part.
 */
final class CardRig implements AutoCloseable {
    private final PcscStack stack;
    private final Path folder;
    private @Nullable RunningCard card;

    /** Starts pcscd; the slot is empty. */
    CardRig() {
        this(new PcscStack());
    }

    /** A rig round a stack that is running; closes it. */
    CardRig(PcscStack stack) {
        this.stack = stack;
        try {
            folder = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "pcsc").toAbsolutePath()), "client-");
        } catch (IOException e) {
            stack.close();
            throw new UncheckedIOException(e);
        }
    }

    /** A rig whose card is in the reader already. */
    static CardRig withCard() {
        CardRig rig = new CardRig();
        try {
            rig.insert().awaitReady();
            return rig;
        } catch (AssertionError e) {
            rig.close();
            throw e;
        }
    }

    PcscStack stack() {
        return stack;
    }

    /** Starts {@code run} with these options; ends the card before. */
    RunningCard insert(String... options) {
        remove();
        RunningCard inserted = RunningCard.start(stack.slotPort(0), file("ready.json"), options);
        card = inserted;
        return inserted;
    }

    /** A card fresh from personalisation, in the reader. */
    void freshCard() {
        insert().awaitReady();
    }

    /** Ends the card's process, if there is one. */
    void remove() {
        if (card != null) {
            card.close();
            card = null;
        }
    }

    /** A file in the rig's folder. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Writes a text into a file of the rig's folder. */
    Path write(String name, String text) {
        try {
            return Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file that must be there. */
    void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client of this stack: it finds pcscd, and its home is the rig's folder. */
    Program client(String... command) {
        return Program.of(command).withEnvironment(environment());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>(stack.clientEnvironment());
        environment.put("HOME", folder.toString());
        environment.put("LC_ALL", "C");
        return environment;
    }

    @Override
    public void close() {
        try (stack) {
            remove();
        }
    }
}
