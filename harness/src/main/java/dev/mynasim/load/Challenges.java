// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import java.util.SplittableRandom;

/** What cards sign: octets that are new each time. */
@FunctionalInterface
public interface Challenges {
    /** Octets of a challenge, whose SHA-256 hash is signed. */
    int LENGTH = 32;

    /** Gives the next {@value #LENGTH} octets; asked by one thread at a time. */
    byte[] next();

    /** Where each card takes its challenges from. */
    @FunctionalInterface
    interface Source {
        /** Drawn from a seed: the same in each run. */
        static Source seeded(long seed) {
            return card -> {
                SplittableRandom random = new SplittableRandom(seed * 0x9E37_79B9_7F4A_7C15L + card);
                return () -> {
                    byte[] octets = new byte[LENGTH];
                    random.nextBytes(octets);
                    return octets;
                };
            };
        }

        /** The challenges of the card with this number. */
        Challenges of(int card);
    }
}
