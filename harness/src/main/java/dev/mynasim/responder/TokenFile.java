// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.responder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of verifiers' tokens: one a line; what stands behind {@code #} is not looked at. */
public final class TokenFile {
    private static final long LARGEST = 1 << 20;

    private TokenFile() {}

    /**
     * The tokens in a file.
     *
     * @throws IOException when it cannot be read or is larger than 1 MiB
     * @throws IllegalArgumentException when there is none in it
     */
    public static List<String> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("it is larger than " + LARGEST + " octets");
        }
        List<String> tokens = Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("there is no token in " + file);
        }
        return tokens;
    }
}
