// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

import javacard.framework.Shareable;

/**
 * Time that passes while a card is at work. A real card spends it in a loop; here the host lets it pass, so that a test
 * can have a clock of its own.
 */
public interface WaitingTime extends Shareable {
    /**
     * Returns when so much time has passed.
     *
     * @param hundredths of a second, 0 or more
     */
    void pass(short hundredths);
}
