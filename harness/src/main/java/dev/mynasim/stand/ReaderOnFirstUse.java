// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;

/**
 * A reader that is opened when it is first used, so that a case that speaks to the card directly finds the card free.
 * Safe for threads.
 */
final class ReaderOnFirstUse extends CardTerminal {
    /**
     * An open reader.
     *
     * @param terminal the reader
     * @param end closes it
     */
    record Opened(CardTerminal terminal, Runnable end) {}

    /** Opens a reader. */
    interface Way {
        Opened open();
    }

    private final String name;
    private final Way way;
    private Runnable before = () -> {};
    private @Nullable Opened opened;

    ReaderOnFirstUse(String name, Way way) {
        this.name = name;
        this.way = way;
    }

    /** Is run each time before the reader is opened. */
    void before(Runnable action) {
        before = action;
    }

    /** Closes the reader if it is open. */
    void letGo() {
        Opened open;
        synchronized (this) {
            open = opened;
            opened = null;
        }
        if (open != null) {
            open.end().run();
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Card connect(String protocol) throws CardException {
        return terminal().connect(protocol);
    }

    @Override
    public boolean isCardPresent() throws CardException {
        return terminal().isCardPresent();
    }

    @Override
    public boolean waitForCardPresent(long timeout) throws CardException {
        return terminal().waitForCardPresent(timeout);
    }

    @Override
    public boolean waitForCardAbsent(long timeout) throws CardException {
        return terminal().waitForCardAbsent(timeout);
    }

    private synchronized CardTerminal terminal() {
        Opened open = opened;
        if (open == null) {
            before.run();
            open = way.open();
            opened = open;
        }
        return open.terminal();
    }
}
