// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.Verdict;

/** A case has found out that it does not hold. */
final class Mismatch extends Exception {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String received;

    Mismatch(String sentence, String expected, String received) {
        super(sentence);
        this.expected = expected;
        this.received = received;
    }

    Verdict verdict() {
        return new Verdict.Failed(String.valueOf(getMessage()), expected, received);
    }
}
