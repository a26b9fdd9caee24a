// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

/**
 * Commands that only read: they write no memory, so no journal waits for a disk, and compute nothing. Named one by one,
 * so that an instruction that comes later is none of them.
 */
final class ReadingCommands {
    private static final int SHORTEST = 4;

    private ReadingCommands() {}

    /**
     * Whether a command only reads, if the card takes it at all.
     *
     * @param octets a command, well formed or not
     */
    static boolean isOne(byte[] octets) {
        if (octets.length < SHORTEST || octets[0] != 0) {
            return false;
        }
        return switch (Byte.toUnsignedInt(octets[1])) {
            // SELECT, READ BINARY, READ RECORD and GET DATA (card-protocol.md section 4.1).
            case 0xA4, 0xB0, 0xB2, 0xCA -> true;
            default -> false;
        };
    }
}
