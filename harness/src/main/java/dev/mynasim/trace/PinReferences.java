// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The short names of PINs, as replays ask for them: {@code auth}, {@code sign} and so on (card-protocol.md section 5).
 */
public final class PinReferences {
    private static final Map<String, String> NAMES = Map.of(
            "auth PIN", "auth",
            "sign password", "sign",
            "input support PIN", "input-support",
            "juki PIN", "juki",
            "code A", "code-a",
            "code B", "code-b",
            "birth date PIN", "birth-date");

    private PinReferences() {}

    /** All names, in the order of the alphabet. */
    public static List<String> names() {
        return NAMES.values().stream().sorted().toList();
    }

    /** The PIN that an event's command is about; empty when it is about none that is known. */
    public static Optional<String> nameOf(TraceEvent event) {
        TracedFile file = event.file();
        return file == null ? Optional.empty() : Optional.ofNullable(NAMES.get(file.name()));
    }
}
