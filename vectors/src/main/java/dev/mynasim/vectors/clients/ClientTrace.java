// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.clients;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one client does with a card: a row of the table in card-protocol.md section 8.1, with what section 8.2 adds.
 *
 * @param format version of the format, {@value #FORMAT}
 * @param suite always {@value #SUITE}
 * @param client its name here, which is the name of its file
 * @param key its key in the sheet, for example {@code LUL}
 * @param name what the client calls itself
 * @param source where the commands and the expected answers come from: section of the facts sheet with its mark
 * @param card which card the flows are for
 * @param flows what it does, each flow by itself
 */
public record ClientTrace(
        @JsonProperty(required = true) int format,
        @JsonProperty(required = true) String suite,
        @JsonProperty(required = true) String client,
        @JsonProperty(required = true) String key,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) Card card,
        @JsonProperty(required = true) List<Flow> flows) {
    /** The version that this reader knows. */
    public static final int FORMAT = 1;

    /** The name of the suite that all files of this format are. */
    public static final String SUITE = "client-trace";

    /**
     * Which card the flows are for.
     *
     * @param persona whose card
     * @param profile what kind of card
     */
    public record Card(
            @JsonProperty(required = true) String persona,
            @JsonProperty(required = true) String profile) {}

    /**
     * Copies the list, and checks what a schema cannot.
     *
     * @throws IllegalArgumentException when format or suite is another, or an id is of another client or stands twice
     */
    public ClientTrace {
        flows = List.copyOf(flows);
        if (format != FORMAT || !suite.equals(SUITE)) {
            throw new IllegalArgumentException("this is format %d of %s, and this reader knows format %d of %s"
                    .formatted(format, suite, FORMAT, SUITE));
        }
        Set<String> ids = new HashSet<>();
        for (Flow flow : flows) {
            if (!flow.id().startsWith(client + "/")) {
                throw new IllegalArgumentException("the id " + flow.id() + " does not start with " + client + "/");
            }
            if (!ids.add(flow.id())) {
                throw new IllegalArgumentException("the id " + flow.id() + " stands twice");
            }
        }
    }
}
