// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.sim.MyNumberCard;
import java.util.Set;
import javax.smartcardio.TerminalFactory;

/** Two terminals of one factory: a card comes and goes in the first, and the second stays empty. */
interface ContractRig extends AutoCloseable {
    /** The factory; the same one each time. */
    TerminalFactory factory();

    /** The name of the first terminal. */
    String terminal();

    /** The card that belongs into the first terminal. */
    MyNumberCard card();

    /** What the card waits with when it takes its time. */
    WatchedPause pause();

    /** Puts the card in; it may be seen some time later. */
    void insert();

    /** Takes the card out; it may be seen some time later. */
    void remove();

    /** Takes the card out while it is at work; where nobody can see that before the card is done, the card ends. */
    void removeInCommand();

    /** Waits for the card to lose the power that nobody uses any more; false when it never does. */
    boolean losesPowerWhenLeft();

    /** Where this implementation differs from the JDK's. */
    Set<Difference> differences();

    @Override
    void close();
}
