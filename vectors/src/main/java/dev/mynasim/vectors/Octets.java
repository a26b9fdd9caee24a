// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Arrays;

/**
 * A string of octets in a vector. In JSON it is a string of hexadecimal digits ({@code "00A4"}, spaces allowed), or an
 * array of such strings and of {@code {"repeat": "A5", "times": 65535}}, one part behind the other.
 */
@JsonDeserialize(using = OctetsReader.class)
public final class Octets {
    /** The longest string a vector may have: a slip in "times" must not eat the memory of a test. */
    public static final int MAX_LENGTH = 1 << 20;

    private final byte[] octets;

    /** Takes the octets as its own. */
    Octets(byte[] octets) {
        this.octets = octets;
    }

    /**
     * These octets.
     *
     * @param octets copied
     */
    public static Octets of(byte[] octets) {
        return new Octets(octets.clone());
    }

    /** A copy of the octets. */
    public byte[] toArray() {
        return octets.clone();
    }

    /** How many octets. */
    public int length() {
        return octets.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** The number of octets: some vectors are long. */
    @Override
    public String toString() {
        return "Octets[" + octets.length + "]";
    }
}
