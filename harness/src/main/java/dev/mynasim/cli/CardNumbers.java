// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.util.BitSet;

/**
 * Card numbers of a run: no two cards at a time have one number, and so none has another's serial number. A number that
 * was given back is the next to be given.
 */
final class CardNumbers {
    private final BitSet taken = new BitSet();

    /** The lowest number that no card has. */
    synchronized int take() {
        int number = taken.nextClearBit(0);
        taken.set(number);
        return number;
    }

    /** The card with this number is no more. */
    synchronized void giveBack(int number) {
        taken.clear(number);
    }
}
