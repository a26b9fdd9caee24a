// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import dev.mynasim.apdu.icc.Icc;
import java.io.IOException;
import java.util.Optional;
import javax.smartcardio.CardTerminal;

/** A card in the reader, until it is closed. It has no power yet. */
public interface Placed extends AutoCloseable {
    /** The card as the reader shows it, for commands. */
    Icc card();

    /** What is known of it beforehand. */
    CardFacts facts();

    /** Whether it is known to be an emulator, which may be spent. */
    boolean isEmulator();

    /** The reader with this card as software sees it; empty when the stand has no such interface. */
    Optional<CardTerminal> terminal();

    /** Who can take the card out and knows what reached it; empty when nobody can. */
    Optional<Hand> hand();

    /**
     * Makes the card as its issuer left it, without taking it out.
     *
     * @return whether that was done; a stand that did not make the card cannot
     * @throws IOException when it was tried and failed
     */
    default boolean renew() throws IOException {
        return false;
    }

    /** Takes the card out of the reader if the stand put it in, or lets it go. */
    @Override
    void close() throws IOException;
}
