// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PINs that commands refer to by name, so that they stand in no script and on no command line: a line {@code NAME =
 * PIN} each. Nothing here ever shows one.
 */
final class PinFile {
    /** What a PIN is called. */
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    private static final Pattern LINE = Pattern.compile("(\\S+)\\s*=\\s*([\\x21-\\x7E]{1,64})");

    /** No PIN at all. */
    static final PinFile NONE = new PinFile(Map.of());

    private final Map<String, String> pins;

    private PinFile(Map<String, String> pins) {
        this.pins = Map.copyOf(pins);
    }

    /**
     * Reads a file.
     *
     * @throws UsageException with file and line when it cannot be used
     */
    static PinFile read(Path file) throws UsageException {
        Map<String, String> pins = new LinkedHashMap<>();
        List<String> lines = TextLines.read(file, "PIN file");
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String place = file + ", line " + number + ": ";
            Matcher found = LINE.matcher(line);
            if (!found.matches() || !NAME.matcher(found.group(1)).matches()) {
                throw new UsageException(place
                        + "write NAME = PIN, the name in lower-case letters, digits and hyphens, the PIN of up to 64"
                        + " characters without blanks");
            }
            if (pins.put(found.group(1), found.group(2)) != null) {
                throw new UsageException(place + "there are two PINs " + found.group(1));
            }
        }
        return new PinFile(pins);
    }

    /** The octets of a PIN, a character each. */
    Optional<byte[]> octets(String name) {
        return Optional.ofNullable(pins.get(name)).map(pin -> pin.getBytes(StandardCharsets.US_ASCII));
    }

    /** The names that there are. */
    String names() {
        return pins.isEmpty()
                ? "none"
                : String.join(", ", pins.keySet().stream().sorted().toList());
    }
}
