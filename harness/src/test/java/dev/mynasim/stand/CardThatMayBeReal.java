// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.conformance.AlwaysPowered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A card with two PINs that counts down as real ones do: on every VERIFY with data, in whatever form it comes, and on a
 * change that brings the old PIN along. It notes all that reached it, and how low its counters ever were.
 */
final class CardThatMayBeReal extends AlwaysPowered {
    private static final byte[] PIN = {0x31, 0x32, 0x33, 0x34};

    final List<String> reached = new ArrayList<>();
    private final int[] tries;
    private final int[] lowest;
    private int chosen;
    boolean tells = true;

    CardThatMayBeReal(int first, int second) {
        super("3BE000FF8131FE4514");
        tries = new int[] {first, second};
        lowest = tries.clone();
    }

    /** The lowest that a counter ever was. */
    int lowest(int pin) {
        return lowest[pin];
    }

    int tries(int pin) {
        return tries[pin];
    }

    @Override
    public byte[] transmit(byte[] command) {
        reached.add(HexFormat.of().withUpperCase().formatHex(command));
        if (command.length < 4) {
            return status(0x6700);
        }
        int ins = command[1] & 0xFF;
        if (ins == 0xA4) {
            chosen = command.length > 5 ? command[command.length - 1] & 1 : 0;
            return status(0x9000);
        }
        boolean data = command.length > 4;
        boolean verifies = (ins & 0xFE) == 0x20;
        boolean changes = (ins & 0xFE) == 0x24 && command[2] != 1;
        if (data && (verifies || changes)) {
            return present(command);
        }
        if (ins == 0x20) {
            return tells ? status(0x63C0 + tries[chosen]) : status(0x6A88);
        }
        return status(0x6D00);
    }

    private byte[] present(byte[] command) {
        if (tries[chosen] == 0) {
            return status(0x6984);
        }
        tries[chosen]--;
        lowest[chosen] = Math.min(lowest[chosen], tries[chosen]);
        byte[] given = Arrays.copyOfRange(command, Math.min(5, command.length), command.length);
        if (!Arrays.equals(given, PIN)) {
            return status(0x63C0 + tries[chosen]);
        }
        tries[chosen] = 3;
        return status(0x9000);
    }

    private static byte[] status(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }
}
