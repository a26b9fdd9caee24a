// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.responder;

import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CaRegisterFile;
import dev.mynasim.pki.RegisterFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * The register in a file, read again when the file is another one, so that a revocation by another process is heard at
 * once. A file that cannot be used leaves the register as it was.
 */
public final class WatchedRegister implements RegisterSource {
    private final Path file;
    private final InstantSource clock;
    private final Consumer<String> problems;
    private CaRegister register;
    private String version;

    /**
     * Reads the file for the first time.
     *
     * @param problems is told, in one sentence, when a changed file cannot be used
     * @throws RegisterFileException when the file cannot be used now
     */
    public WatchedRegister(Path file, InstantSource clock, Consumer<String> problems) throws RegisterFileException {
        this.file = file;
        this.clock = clock;
        this.problems = problems;
        version = version();
        register = CaRegisterFile.load(file, clock);
    }

    @Override
    public synchronized CaRegister current() {
        String found = version();
        if (!found.equals(version)) {
            version = found;
            try {
                register = CaRegisterFile.load(file, clock);
            } catch (RegisterFileException e) {
                problems.accept(e.getMessage() + "; what it said before still counts");
            }
        }
        return register;
    }

    // A register is replaced by another file, so its key in the file system changes with each write.
    private String version() {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.fileKey() + "/" + found.lastModifiedTime() + "/" + found.size();
        } catch (IOException e) {
            return "none";
        }
    }
}
