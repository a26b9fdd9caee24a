// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay;

/** How long a BER-TLV object is, told by its first octets (ISO/IEC 8825-1 8.1.2 and 8.1.3). */
final class BerLength {
    private static final int TAG_GOES_ON = 0x1F;
    private static final int LONG_FORM = 0x80;

    private BerLength() {}

    /**
     * Octets of the whole object, tag and length included.
     *
     * @param start at least its tag and length; what is behind them is not looked at
     * @throws StepFailure when that is no tag and length of the definite form with at most three octets
     */
    static int ofObject(byte[] start) throws StepFailure {
        int at = 1;
        if ((octet(start, 0) & TAG_GOES_ON) == TAG_GOES_ON) {
            while ((octet(start, at) & LONG_FORM) != 0) {
                at++;
            }
            at++;
        }
        int first = octet(start, at);
        at++;
        if (first < LONG_FORM) {
            return at + first;
        }
        int more = first - LONG_FORM;
        if (more < 1 || more > 3) {
            throw new StepFailure("the object's length is written in %d octets".formatted(more));
        }
        int length = 0;
        for (int i = 0; i < more; i++) {
            length = length << 8 | octet(start, at + i);
        }
        return at + more + length;
    }

    private static int octet(byte[] octets, int at) throws StepFailure {
        if (at >= octets.length) {
            throw new StepFailure("the object ends in its header, after %d octets".formatted(octets.length));
        }
        return octets[at] & 0xFF;
    }
}
