// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

/** Writes a command APDU in the short form where it fits, else in the extended (ISO/IEC 7816-3:2006 12.1.3). */
final class CommandApduEncoder {
    private CommandApduEncoder() {}

    static CommandApdu header(int cla, int ins, int p1, int p2) {
        byte[] octets = {octet("CLA", cla), octet("INS", ins), octet("P1", p1), octet("P2", p2)};
        return new CommandApdu(octets, ApduCase.CASE_1, 0, 0);
    }

    /** The first four octets of {@code header}, {@code nc} octets of {@code data} from {@code dataAt}, and an Le. */
    static CommandApdu encode(
            byte[] header, byte[] data, int dataAt, int nc, boolean withLe, int ne, boolean forceExtended) {
        if (nc > 65_535) {
            throw new IllegalArgumentException("a data field has up to 65535 octets, not " + nc);
        }
        if (withLe && (ne < 1 || ne > 65_536)) {
            throw new IllegalArgumentException("Ne is 1 to 65536, not " + ne);
        }
        boolean extended = (nc > 0 || withLe) && (forceExtended || nc > 255 || ne > 256);
        int lcOctets = nc == 0 ? 0 : extended ? 3 : 1;
        int leOctets = !withLe ? 0 : !extended ? 1 : nc == 0 ? 3 : 2;
        byte[] octets = new byte[4 + lcOctets + nc + leOctets];
        System.arraycopy(header, 0, octets, 0, 4);
        // The marker 00 of the extended form comes once, in the first length field, and is there already.
        number(octets, 4 + lcOctets, Math.min(lcOctets, 2), nc);
        System.arraycopy(data, dataAt, octets, 4 + lcOctets, nc);
        // 256 and 65536 lose their highest bit here and become 00 and 0000, as the standard has it.
        number(octets, octets.length, Math.min(leOctets, 2), ne);
        return new CommandApdu(octets, caseOf(nc > 0, withLe, extended), nc, ne);
    }

    private static ApduCase caseOf(boolean data, boolean le, boolean extended) {
        if (data) {
            if (le) {
                return extended ? ApduCase.CASE_4E : ApduCase.CASE_4S;
            }
            return extended ? ApduCase.CASE_3E : ApduCase.CASE_3S;
        }
        if (le) {
            return extended ? ApduCase.CASE_2E : ApduCase.CASE_2S;
        }
        return ApduCase.CASE_1;
    }

    /** Writes a number, big endian, into so many octets that end before {@code end}. */
    private static void number(byte[] octets, int end, int count, int value) {
        for (int back = 1; back <= count; back++) {
            octets[end - back] = (byte) (value >> (8 * (back - 1)));
        }
    }

    private static byte octet(String name, int value) {
        if (value < 0 || value > 0xFF) {
            throw new IllegalArgumentException(name + " is 0 to 255, not " + value);
        }
        return (byte) value;
    }
}
