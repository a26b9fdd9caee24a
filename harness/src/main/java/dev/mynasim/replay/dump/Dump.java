// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay.dump;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A dump of what went to a card and what came back, as apdu4j has it (virtual-reader.md, other front ends), with the
 * comments in which MynaSim says more.
 *
 * @param atr what {@code # ATR:} says, in hexadecimal; empty when it is not there
 * @param steps what was done, in order
 */
public record Dump(String atr, List<DumpStep> steps) {
    /** Most lines. */
    public static final int MOST_LINES = 1_000_000;

    /** Most characters of a line: the longest response in hexadecimal and a name before it. */
    public static final int MOST_CHARACTERS = 2 * 65_544 + 64;

    /** Most octets of the whole file. */
    public static final int MOST_OCTETS = 64 << 20;

    /** Takes a copy of the list. */
    public Dump {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a dump.
     *
     * @param in UTF-8; not closed
     * @throws DumpException when it is none, or exceeds a limit
     */
    public static Dump read(InputStream in) throws IOException, DumpException {
        DumpReader reader = new DumpReader();
        DumpLineReader lines = new DumpLineReader(in);
        for (String line = lines.next(); line != null; line = lines.next()) {
            reader.line(line);
        }
        return reader.end();
    }
}
