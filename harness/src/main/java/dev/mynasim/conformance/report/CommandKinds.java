// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.trace.MaskedOctets;
import dev.mynasim.trace.TraceEvent;
import java.util.Map;
import java.util.Optional;

/** By what a command's time is compared with others: its instruction (card-protocol.md, list of commands). */
final class CommandKinds {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0xA4, "SELECT"),
            Map.entry(0xB0, "READ BINARY"),
            Map.entry(0xB2, "READ RECORD"),
            Map.entry(0x20, "VERIFY"),
            Map.entry(0x24, "CHANGE REFERENCE DATA"),
            Map.entry(0x2C, "RESET RETRY COUNTER"),
            Map.entry(0x2A, "COMPUTE DIGITAL SIGNATURE"),
            Map.entry(0x84, "GET CHALLENGE"),
            Map.entry(0x88, "INTERNAL AUTHENTICATE"),
            Map.entry(0xC0, "GET RESPONSE"),
            Map.entry(0xCA, "GET DATA"));

    private CommandKinds() {}

    /** The kind of a command that was answered and to which nothing was done; empty for anything else. */
    static Optional<String> of(TraceEvent event) {
        MaskedOctets command = event.command();
        boolean measured = event.kind() == TraceEvent.Kind.COMMAND
                && event.trouble().isEmpty()
                && event.faults().isEmpty()
                && event.answer().length() >= 2
                && command.length() >= 2
                && !command.isMasked(1);
        return measured
                ? Optional.of(NAMES.getOrDefault(command.filled()[1] & 0xFF, "other commands"))
                : Optional.empty();
    }
}
