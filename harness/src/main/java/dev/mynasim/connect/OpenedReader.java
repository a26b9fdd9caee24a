// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.io.IOException;

/** A reader with a card, until it is closed. The card has no power yet. */
public final class OpenedReader implements AutoCloseable {
    /** Whether the card may be spent. */
    public enum Nature {
        /** An emulator: a lock costs nothing. */
        EMULATOR,
        /** Perhaps a real card, which a lock spends for ever. */
        UNKNOWN
    }

    /** What ends a reader. */
    interface End {
        void run() throws IOException;
    }

    private final Icc card;
    private final String name;
    private final Nature nature;
    private final End end;

    OpenedReader(Icc card, String name, Nature nature, End end) {
        this.card = card;
        this.name = name;
        this.nature = nature;
        this.end = end;
    }

    /** The card in it. */
    public Icc card() {
        return card;
    }

    /** The answer to reset of the card as the reader knows it. */
    public Atr atr() {
        return card.atr();
    }

    /** What the reader is called: the PC/SC name, the address, or whose card it is. */
    public String name() {
        return name;
    }

    /** Whether the card is known to be an emulator. */
    public Nature nature() {
        return nature;
    }

    /**
     * Lets the reader go. A card in this program and one behind a socket lose their power by that; one behind PC/SC
     * stays as it is, and who wants it without power says {@link Icc#powerDown} before. Closing again does nothing.
     *
     * @throws LinkException when the card was gone already; the reader is let go all the same
     */
    @Override
    public void close() throws IOException {
        end.run();
    }

    /** Name, ATR and nature in a line. */
    @Override
    public String toString() {
        return name + ", ATR " + card.atr() + (nature == Nature.EMULATOR ? ", an emulator" : "");
    }
}
