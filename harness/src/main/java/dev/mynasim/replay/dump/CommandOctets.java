// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay.dump;

/** Octets to be sent, which may hold a PIN and therefore do not say what they are. */
final class CommandOctets {
    private final byte[] octets;

    /** Takes the octets as its own. */
    CommandOctets(byte[] octets) {
        this.octets = octets;
    }

    byte[] octets() {
        return octets.clone();
    }

    @Override
    public String toString() {
        return octets.length + " octets";
    }
}
