// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import java.security.SecureRandom;
import java.util.List;

/**
 * Randomness for challenges that come round again, so that their answers can be signed before the measurement. The
 * system's randomness is asked all the same, because a service pays for it.
 */
final class KnownQuestions extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient List<byte[]> questions;
    private int next;

    KnownQuestions(List<byte[]> questions) {
        this.questions = List.copyOf(questions);
    }

    @Override
    public void nextBytes(byte[] octets) {
        super.nextBytes(octets);
        byte[] known = questions.get(next);
        next = (next + 1) % questions.size();
        System.arraycopy(known, 0, octets, 0, octets.length);
    }
}
