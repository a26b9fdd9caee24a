// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay.dump;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a file, with its limits checked before memory is taken. */
final class DumpLineReader {
    private final InputStream in;
    private int number;
    private long octets;

    DumpLineReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The next line without its end; null behind the last. */
    @Nullable
    String next() throws IOException, DumpException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        number++;
        int octet = in.read();
        if (octet < 0) {
            return null;
        }
        while (octet >= 0 && octet != '\n') {
            line.write(octet);
            octets++;
            if (line.size() > Dump.MOST_CHARACTERS) {
                throw new DumpException(number, "it is longer than " + Dump.MOST_CHARACTERS + " characters");
            }
            octet = in.read();
        }
        octets++;
        if (number > Dump.MOST_LINES || octets > Dump.MOST_OCTETS) {
            throw new DumpException(
                    number, "a dump has at most %d lines and %d octets".formatted(Dump.MOST_LINES, Dump.MOST_OCTETS));
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
