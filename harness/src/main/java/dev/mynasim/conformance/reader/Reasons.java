// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

/** Why a reader failed, as the service says it. */
final class Reasons {
    private static final int DEEPEST = 8;

    private Reasons() {}

    /** The last cause's words, such as {@code SCARD_W_REMOVED_CARD}. */
    static String of(Throwable problem) {
        Throwable found = problem;
        for (int depth = 0; depth < DEEPEST && found.getCause() != null; depth++) {
            found = found.getCause();
        }
        return found.getMessage() == null ? found.getClass().getSimpleName() : found.getMessage();
    }
}
