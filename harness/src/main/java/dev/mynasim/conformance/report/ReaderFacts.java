// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.util.List;

/**
 * What was tested with what.
 *
 * @param runner how cards were reached
 * @param reader the reader's name
 * @param level what the reader carries
 * @param versions what took part, by name
 */
public record ReaderFacts(String runner, String reader, Level level, List<Version> versions) {
    /**
     * What a reader carries.
     *
     * @param words what the field calls it
     * @param extended whether extended APDUs pass
     * @param maxData the most octets of command data
     * @param maxAnswer the most octets of answer data
     * @param how how that is known
     */
    public record Level(String words, boolean extended, int maxData, int maxAnswer, String how) {}

    /**
     * Something that took part.
     *
     * @param name what
     * @param version of it
     */
    public record Version(String name, String version) {}

    /** Takes a copy. */
    public ReaderFacts {
        versions = List.copyOf(versions);
    }

    /** How this reader is told from others of another kind, whatever its name is on this machine. */
    public String kind() {
        return runner + ", " + level.words();
    }
}
