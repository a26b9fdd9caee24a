// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import dev.mynasim.apdu.CommandApdu;
import java.util.HexFormat;
import java.util.Set;

/**
 * Hides what may be a PIN. A command whose instruction carries PINs keeps its header and its lengths; when it is
 * malformed, everything behind the header is hidden, because nobody can say where the PIN stands.
 */
final class Masking {
    /** VERIFY, its variant with data objects, CHANGE REFERENCE DATA, CHANGE KEY, RESET RETRY COUNTER. */
    private static final Set<Integer> INSTRUCTIONS_WITH_PINS = Set.of(0x20, 0x21, 0x24, 0x25, 0x2C, 0x2D, 0x32);

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int HEADER = 4;
    private static final int MOST_SHOWN = 32;

    private Masking() {}

    /** The command in hexadecimal, PINs masked, long data cut. */
    static String command(byte[] command) {
        if (command.length <= HEADER) {
            return HEX.formatHex(command);
        }
        String header = HEX.formatHex(command, 0, HEADER);
        if (!(CommandApdu.parse(command) instanceof CommandApdu.WellFormed wellFormed)) {
            return carriesPin(command) ? header + " (masked)" : header + " " + cut(command, HEADER, command.length);
        }
        CommandApdu parsed = wellFormed.command();
        if (parsed.nc() == 0) {
            return header + " " + HEX.formatHex(command, HEADER, command.length);
        }
        int dataEnd = parsed.dataOffset() + parsed.nc();
        String lengthField = HEX.formatHex(command, HEADER, parsed.dataOffset());
        String data = carriesPin(command) ? "(masked)" : cut(command, parsed.dataOffset(), dataEnd);
        String le = HEX.formatHex(command, dataEnd, command.length);
        return header + " " + lengthField + " " + data + (le.isEmpty() ? "" : " " + le);
    }

    private static boolean carriesPin(byte[] command) {
        return INSTRUCTIONS_WITH_PINS.contains(Byte.toUnsignedInt(command[1]));
    }

    /** Octets in hexadecimal; of a long run only the beginning. */
    static String cut(byte[] octets, int from, int to) {
        return to - from <= MOST_SHOWN
                ? HEX.formatHex(octets, from, to)
                : HEX.formatHex(octets, from, from + MOST_SHOWN) + "... (" + (to - from) + " octets)";
    }
}
