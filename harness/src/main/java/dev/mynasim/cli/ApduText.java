// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.Limits;
import java.io.ByteArrayOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a command as a person writes it: hexadecimal digits with blanks or colons between octets as wanted, and
 * {@code {NAME}} for a PIN of the PIN file with its length octet before it.
 */
final class ApduText {
    private static final Pattern PART = Pattern.compile("[\\s:]*(?:([0-9A-Fa-f]{2})|\\{([^{}]*)})");

    private final PinFile pins;

    ApduText(PinFile pins) {
        this.pins = pins;
    }

    /**
     * The octets of a command, well formed or not.
     *
     * @throws IllegalArgumentException with a sentence that quotes nothing that may be a PIN
     */
    byte[] octets(String text) {
        String rest = text.strip();
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        Matcher part = PART.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            if (!part.find(at) || part.start() != at) {
                throw new IllegalArgumentException(
                        "at character %d: a command is hexadecimal digits, two for each octet, or the name of a PIN as"
                                        .formatted(at + 1)
                                + " {auth}");
            }
            if (part.group(1) == null) {
                pin(part.group(2), octets);
            } else {
                octets.write(Integer.parseInt(part.group(1), 16));
            }
            at = part.end();
        }
        if (octets.size() == 0) {
            throw new IllegalArgumentException("a command of no octets; write it in hexadecimal, as 00A4040C");
        }
        if (octets.size() > Limits.MAX_COMMAND_OCTETS) {
            throw new IllegalArgumentException("a command of more than %d octets".formatted(Limits.MAX_COMMAND_OCTETS));
        }
        return octets.toByteArray();
    }

    private void pin(String name, ByteArrayOutputStream octets) {
        if (!PinFile.NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("between { and } stands the name of a PIN of the PIN file");
        }
        byte[] pin = pins.octets(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no PIN \"%s\" in --pin-file; there are: %s".formatted(name, pins.names())));
        octets.write(pin.length);
        octets.write(pin, 0, pin.length);
    }
}
