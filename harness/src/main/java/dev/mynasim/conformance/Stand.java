// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import java.io.IOException;

/** Where cases are run: a reader, and whoever puts cards into it. Used by one thread. */
public interface Stand extends AutoCloseable {
    /** What is tested here: names and versions for the report. May be asked before a card is placed. */
    Environment environment();

    /**
     * Whether {@link #place} gives each case a card of its own as wished, so that a case may do anything to it.
     * Without, there is one card, and it stays as cases leave it.
     */
    boolean makesCards();

    /**
     * Puts a card into the reader.
     *
     * @param wish which one; a stand that makes no cards gives the one that it has, and its facts say which that is
     * @throws IOException when there is none, or the reader fails; says what to do
     * @throws InterruptedException when the run is to end
     */
    Placed place(CardWish wish) throws IOException, InterruptedException;

    /** Lets the reader go, and ends what was started for it. */
    @Override
    void close() throws IOException;
}
