// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

/**
 * What may be done to a card that may be real.
 *
 * @param reserve how many tries of each PIN stay untouched, 1 to 15: a try is spent only while more are left
 * @param unknownInstructions whether instructions are sent of which nobody knows what they do
 * @param changes whether a PIN may be changed to another one
 */
public record TriesPolicy(int reserve, boolean unknownInstructions, boolean changes) {
    /** Two tries stay, nothing unknown is sent, nothing is changed. */
    public static final TriesPolicy CAREFUL = new TriesPolicy(2, false, false);

    private static final int MOST = 15;

    /**
     * Checks the reserve.
     *
     * @throws IllegalArgumentException when it is not 1 to 15: the last try is never spent
     */
    public TriesPolicy {
        if (reserve < 1 || reserve > MOST) {
            throw new IllegalArgumentException(
                    "1 to %d tries are kept in reserve, not %d; the last one is never spent".formatted(MOST, reserve));
        }
    }
}
