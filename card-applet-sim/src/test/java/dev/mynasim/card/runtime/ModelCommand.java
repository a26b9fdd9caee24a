// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import java.util.Arrays;
import java.util.Optional;

/**
 * A command as the model reads it: ISO/IEC 7816-3 clause 12.1, written down once more so that the card's parser is
 * judged.
 */
final class ModelCommand {
    final int cla;
    final int ins;
    final int p1;
    final int p2;
    final byte[] data;
    /** Expected length; 0 without an Le field. */
    final int ne;

    private ModelCommand(byte[] octets, byte[] data, int ne) {
        cla = octets[0] & 0xFF;
        ins = octets[1] & 0xFF;
        p1 = octets[2] & 0xFF;
        p2 = octets[3] & 0xFF;
        this.data = data;
        this.ne = ne;
    }

    /** The command, or nothing when the octets are malformed. */
    static Optional<ModelCommand> read(byte[] octets) {
        int length = octets.length;
        if (length < 4) {
            return Optional.empty();
        }
        int body = length - 4;
        int first = body == 0 ? 0 : octets[4] & 0xFF;
        if (body == 0) {
            return Optional.of(new ModelCommand(octets, new byte[0], 0));
        }
        if (body == 1) {
            return Optional.of(new ModelCommand(octets, new byte[0], first == 0 ? 256 : first));
        }
        if (first != 0) {
            if (body == 1 + first) {
                return Optional.of(new ModelCommand(octets, Arrays.copyOfRange(octets, 5, length), 0));
            }
            if (body == 2 + first) {
                int le = octets[length - 1] & 0xFF;
                return Optional.of(
                        new ModelCommand(octets, Arrays.copyOfRange(octets, 5, length - 1), le == 0 ? 256 : le));
            }
            return Optional.empty();
        }
        if (body < 3) {
            return Optional.empty();
        }
        int second = twoOctets(octets, 5);
        if (body == 3) {
            return Optional.of(new ModelCommand(octets, new byte[0], second == 0 ? 65536 : second));
        }
        if (second != 0 && body == 3 + second) {
            return Optional.of(new ModelCommand(octets, Arrays.copyOfRange(octets, 7, length), 0));
        }
        if (second != 0 && body == 5 + second) {
            int le = twoOctets(octets, length - 2);
            return Optional.of(
                    new ModelCommand(octets, Arrays.copyOfRange(octets, 7, length - 2), le == 0 ? 65536 : le));
        }
        return Optional.empty();
    }

    static int twoOctets(byte[] octets, int offset) {
        return ((octets[offset] & 0xFF) << 8) | (octets[offset + 1] & 0xFF);
    }
}
