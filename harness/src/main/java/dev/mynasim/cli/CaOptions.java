// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CaRegisterFile;
import dev.mynasim.pki.RegisterFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which register is meant, and when. */
final class CaOptions {
    @Option(
            names = "--register",
            paramLabel = "FILE",
            required = true,
            description = "The CA's records, a file that mynasim ca adopt makes.")
    private Path file = Path.of("");

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "What the CA's clock shows, for example 2027-01-15T00:00:00Z (default: now).")
    private @Nullable Instant at;

    Path file() {
        return file;
    }

    InstantSource clock(InstantSource usual) {
        return at == null ? usual : InstantSource.fixed(at);
    }

    CaRegister load(InstantSource usual) throws UsageException {
        try {
            return CaRegisterFile.load(file, clock(usual));
        } catch (RegisterFileException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    void save(CaRegister register) throws UsageException {
        try {
            CaRegisterFile.save(register, file);
        } catch (RegisterFileException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
