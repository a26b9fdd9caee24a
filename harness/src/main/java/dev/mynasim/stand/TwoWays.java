// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.Icc;
import java.io.IOException;
import javax.smartcardio.CardTerminal;

/**
 * The two ways to one card: directly, and through the reader as software sees it. A card is one reader's, so who takes
 * one way ends what is open on the other.
 */
final class TwoWays {
    private final OnFirstUse card;
    private final ReaderOnFirstUse terminal;

    TwoWays(OnFirstUse card, ReaderOnFirstUse terminal) {
        this.card = card;
        this.terminal = terminal;
        card.before(terminal::letGo);
        terminal.before(this::letCardGo);
    }

    Icc card() {
        return card;
    }

    CardTerminal terminal() {
        return terminal;
    }

    /** Ends what is open. */
    void letGo() {
        terminal.letGo();
        letCardGo();
    }

    private void letCardGo() {
        try {
            card.letGo();
        } catch (IOException e) {
            // The card has gone before it was let go, which is what was wanted.
            return;
        }
    }
}
