// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads small text files that a person wrote. */
final class TextLines {
    /** The most octets of a file. */
    static final int LARGEST_FILE = 1 << 20;

    /** The most characters of a line: the longest command in hexadecimal with a blank behind each octet, and more. */
    static final int LONGEST_LINE = 200_000;

    private TextLines() {}

    /**
     * The lines of a file.
     *
     * @param what what the file is, for the sentence
     * @throws UsageException when it is not there, too large, no text in UTF-8, or has a line that is too long
     */
    static List<String> read(Path file, String what) throws UsageException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("the %s %s is not there, or is no file".formatted(what, file));
        }
        List<String> lines;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] octets = in.readNBytes(LARGEST_FILE + 1);
            if (octets.length > LARGEST_FILE) {
                throw new UsageException(
                        "the %s %s is larger than %d octets; split it".formatted(what, file, LARGEST_FILE));
            }
            lines = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString()
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            throw new UsageException("the %s %s is no text in UTF-8".formatted(what, file));
        } catch (IOException e) {
            throw new UsageException("the %s %s cannot be read: %s".formatted(what, file, e.getMessage()));
        }
        for (int number = 1; number <= lines.size(); number++) {
            if (lines.get(number - 1).length() > LONGEST_LINE) {
                throw new UsageException(
                        "%s, line %d: it is longer than %d characters".formatted(file, number, LONGEST_LINE));
            }
        }
        return lines;
    }
}
