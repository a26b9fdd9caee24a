// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.util.function.Supplier;

/**
 * A card that becomes as its issuer left it without leaving the reader, which sees the same answer to reset and a card
 * that keeps its power. One command at a time, as every card.
 */
final class RenewableCard implements Icc {
    private final Supplier<Icc> cards;
    private Icc card;

    /** @param cards gives a new card each time, of one kind */
    RenewableCard(Supplier<Icc> cards) {
        this.cards = cards;
        card = cards.get();
    }

    /**
     * Exchanges what is inside; a command at work is waited for.
     *
     * @throws LinkException when the new card does not take power
     */
    synchronized void renew() throws LinkException {
        Icc fresh = cards.get();
        // The reader may believe that the card has power, and reset it instead of powering it up.
        fresh.powerUp();
        card = fresh;
    }

    @Override
    public synchronized Atr atr() {
        return card.atr();
    }

    @Override
    public synchronized Atr powerUp() throws LinkException {
        return card.powerUp();
    }

    @Override
    public synchronized Atr reset() throws LinkException {
        return card.reset();
    }

    @Override
    public synchronized void powerDown() throws LinkException {
        card.powerDown();
    }

    @Override
    public synchronized byte[] transmit(byte[] command) throws LinkException {
        return card.transmit(command);
    }
}
