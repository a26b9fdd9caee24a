// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.apdu.CommandApdu;

/**
 * Rewrites a command into a form that jCardSim reads rightly; most are in one already. An applet sees the same class,
 * instruction, parameters, data and expected length; Ne of more than 32,767 is 32,767, as the Java Card API has it.
 */
final class JavaCardCommand {
    /** Most data that jCardSim carries: it reads lengths as signed 16-bit numbers. */
    static final int MOST_DATA = Short.MAX_VALUE;

    private static final int MOST_DATA_CASE_4_SHORT = 254;
    private static final int EXTENDED_HEADER = 7;

    private JavaCardCommand() {}

    /**
     * The octets for jCardSim.
     *
     * @param command the command, with at most {@link #MOST_DATA} octets of data
     * @param octets the octets it was parsed from
     */
    static byte[] forRuntime(CommandApdu command, byte[] octets) {
        boolean extended = command.apduCase().isExtended();
        if (extended ? command.ne() <= Short.MAX_VALUE : fitsShort(command)) {
            return octets;
        }
        int nc = command.nc();
        byte[] rewritten = new byte[nc == 0 ? EXTENDED_HEADER : EXTENDED_HEADER + nc + 2];
        System.arraycopy(octets, 0, rewritten, 0, 4);
        if (nc > 0) {
            putShort(rewritten, 5, nc);
            System.arraycopy(octets, command.dataOffset(), rewritten, EXTENDED_HEADER, nc);
        }
        putShort(rewritten, rewritten.length - 2, Math.min(command.ne(), Short.MAX_VALUE));
        return rewritten;
    }

    private static boolean fitsShort(CommandApdu command) {
        return !command.hasLe() || command.nc() <= MOST_DATA_CASE_4_SHORT;
    }

    private static void putShort(byte[] to, int offset, int value) {
        to[offset] = (byte) (value >> Byte.SIZE);
        to[offset + 1] = (byte) value;
    }
}
