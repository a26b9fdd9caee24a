// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.trace.Selection;

/**
 * What a command asks for, as far as faults look at it.
 *
 * @param application the identifier of its application in hexadecimal, as much as is known of it
 * @param cla the class octet, or {@link #NOTHING}
 * @param ins the instruction, or {@link #NOTHING}
 * @param file its file, or {@link #NOTHING}
 * @param data whether it carries data
 */
record Asked(String application, int cla, int ins, int file, boolean data) {
    /** It has none. */
    static final int NOTHING = -1;

    /** A header and a length octet. */
    private static final int SHORTEST_WITH_DATA = 5;

    /** A command that is malformed has what of its header is there, and no file. */
    static Asked of(byte[] octets, Selection selection) {
        if (CommandApdu.parse(octets) instanceof CommandApdu.WellFormed wellFormed) {
            CommandApdu command = wellFormed.command();
            return new Asked(
                    selection.applicationOf(command),
                    command.cla(),
                    command.ins(),
                    selection.fileOf(command).orElse(NOTHING),
                    command.nc() > 0);
        }
        return new Asked("", octet(octets, 0), octet(octets, 1), NOTHING, octets.length > SHORTEST_WITH_DATA);
    }

    private static int octet(byte[] octets, int index) {
        return index < octets.length ? octets[index] & 0xFF : NOTHING;
    }
}
