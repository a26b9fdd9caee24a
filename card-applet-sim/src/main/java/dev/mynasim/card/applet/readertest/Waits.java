// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet.readertest;

import dev.mynasim.card.file.WaitingTime;
import javacard.framework.APDU;

/**
 * Lets time pass in the middle of a command and asks the reader for more meanwhile. One unit is a hundredth of a
 * second; a wait has at most 1,000 of them, that is ten seconds.
 */
final class Waits {
    private static final short MOST = 1000;
    private static final short STEP = 10;

    private final WaitingTime time;

    Waits(WaitingTime time) {
        this.time = time;
    }

    /** Waits; more than 1,000 units (unsigned) are 1,000. */
    void spend(short units) {
        short left = Dialogue.isGreater(units, MOST) ? MOST : units;
        while (left > 0) {
            short step = left < STEP ? left : STEP;
            time.pass(step);
            APDU.waitExtension();
            left -= step;
        }
    }
}
