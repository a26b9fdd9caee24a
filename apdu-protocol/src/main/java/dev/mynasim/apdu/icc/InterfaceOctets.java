// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.icc;

import java.util.OptionalInt;

/**
 * One group TAi TBi TCi TDi of an answer to reset (ISO/IEC 7816-3:2006 8.2.3). Each octet is 0 to 255, or not there.
 *
 * @param index i, from 1
 * @param protocol T in the TD that announced the group, 0 to 15, which the octets of a group from the third on belong
 *     to; empty in the first group, which T0 announces
 * @param ta TAi
 * @param tb TBi
 * @param tc TCi
 * @param td TDi: announces the next group and names its protocol
 */
public record InterfaceOctets(
        int index, OptionalInt protocol, OptionalInt ta, OptionalInt tb, OptionalInt tc, OptionalInt td) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when a number is outside its range
     */
    public InterfaceOctets {
        if (index < 1) {
            throw new IllegalArgumentException("the index of a group is 1 or more, not " + index);
        }
        check("T", protocol, 0x0F);
        check("TA", ta, 0xFF);
        check("TB", tb, 0xFF);
        check("TC", tc, 0xFF);
        check("TD", td, 0xFF);
    }

    /** T in TDi, 0 to 15: the protocol of the next group. */
    public OptionalInt nextProtocol() {
        return td.isPresent() ? OptionalInt.of(td.getAsInt() & 0x0F) : OptionalInt.empty();
    }

    private static void check(String name, OptionalInt value, int most) {
        if (value.isPresent() && (value.getAsInt() < 0 || value.getAsInt() > most)) {
            throw new IllegalArgumentException(name + " is 0 to " + most + ", not " + value.getAsInt());
        }
    }
}
