// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.replay.dump.ReplayRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** PINs that a person gives by name, {@code auth=1234}. Nothing that it says quotes one. */
final class PinList {
    /** As in {@link dev.mynasim.trace.PinReferences}. */
    private static final Set<String> NAMES =
            Set.of("auth", "sign", "inputSupport", "juki", "codeA", "codeB", "birthDate");

    private static final int MOST_OCTETS = 16;
    private static final long MOST_OF_FILE = 4096;

    private PinList() {}

    /** The rules with one PIN more. */
    static ReplayRules add(ReplayRules rules, String given, String where) throws UsageException {
        int at = given.indexOf('=');
        String name = at < 0 ? "" : given.substring(0, at).strip();
        if (!NAMES.contains(name)) {
            throw new UsageException("%s: a PIN is given as NAME=PIN, and NAME is one of %s"
                    .formatted(where, String.join(", ", NAMES.stream().sorted().toList())));
        }
        byte[] pin = given.substring(at + 1).strip().getBytes(StandardCharsets.US_ASCII);
        if (pin.length < 1 || pin.length > MOST_OCTETS) {
            throw new UsageException(
                    "%s: the PIN of %s has 1 to 16 characters, not %d".formatted(where, name, pin.length));
        }
        return rules.withPin(name, pin);
    }

    /** The rules with the PINs of a file: a line for each, empty lines and lines with # are skipped. */
    static ReplayRules addFile(ReplayRules rules, Path file) throws UsageException {
        List<String> lines;
        try {
            if (Files.size(file) > MOST_OF_FILE) {
                throw new UsageException("the PIN file %s has more than %d octets".formatted(file, MOST_OF_FILE));
            }
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UsageException("the PIN file %s cannot be read: %s".formatted(file, e.getMessage()));
        }
        ReplayRules all = rules;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                all = add(all, line, "%s, line %d".formatted(file, i + 1));
            }
        }
        return all;
    }
}
