// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.security.SecureRandom;
import java.util.Random;

/** Octets that look random and are the same at every run, where the JDK asks for a source of random ones. */
final class Repeatable extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final Random random;

    Repeatable(long seed) {
        random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] octets) {
        random.nextBytes(octets);
    }
}
