// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.util.function.Consumer;

/** Where a server takes the card for a connection from. */
public interface CardSupply {
    /** What a connection gets. */
    sealed interface Supplied {
        /**
         * A card; whoever gets it closes the port and gives it {@linkplain #back back}.
         *
         * @param port the way to it
         */
        record Card(CardPort port) implements Supplied {}

        /**
         * There is one card and another reader has it.
         *
         * @param by who, and for how long
         */
        record Taken(Taking.Held by) implements Supplied {}

        /**
         * There is none.
         *
         * @param why the reason, without a full stop
         */
        record None(String why) implements Supplied {}
    }

    /**
     * Asks for a card; returns at once.
     *
     * @param reader who asks: its address and port
     * @param answer is told once, on any thread, perhaps before this returns; must not block
     */
    void supply(String reader, Consumer<? super Supplied> answer);

    /**
     * A card that was supplied has lost its reader and its power.
     *
     * @param port as it was supplied, closed
     */
    default void back(CardPort port) {}

    /** The card that a connection had was taken out of its reader, and is not to be given before it is back. */
    default void removed(CardRemovedException removal) {}
}
