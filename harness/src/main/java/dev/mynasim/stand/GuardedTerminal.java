// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.connect.TriesGuard;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/** A reader that lets only commands pass that the guard lets pass. */
final class GuardedTerminal extends CardTerminal {
    private final CardTerminal terminal;
    private final TriesGuard guard;

    GuardedTerminal(CardTerminal terminal, TriesGuard guard) {
        this.terminal = terminal;
        this.guard = guard;
    }

    @Override
    public String getName() {
        return terminal.getName();
    }

    @Override
    public Card connect(String protocol) throws CardException {
        return new GuardedConnection(terminal.connect(protocol), guard, this);
    }

    @Override
    public boolean isCardPresent() throws CardException {
        return terminal.isCardPresent();
    }

    @Override
    public boolean waitForCardPresent(long timeout) throws CardException {
        return terminal.waitForCardPresent(timeout);
    }

    @Override
    public boolean waitForCardAbsent(long timeout) throws CardException {
        return terminal.waitForCardAbsent(timeout);
    }
}
