// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import dev.mynasim.card.memory.Journal;
import java.util.List;
import java.util.Map;

/** A card in a store, as its one owner has it. Used by one thread at a time. */
public interface StoredCard extends Journal, AutoCloseable {
    /** What the card is called in messages. */
    String name();

    /** The whole card as text, as it was when last {@link #replace}d. */
    String document();

    /** What has changed since: contents by segment name. */
    Map<String, byte[]> changes();

    /** What opening found and put right, in sentences; for a person to read. */
    List<String> notes();

    /** Whether units are kept at all; if not, nobody needs to tell them. */
    default boolean keepsChanges() {
        return true;
    }

    /**
     * Replaces the document by one that contains all changes, which are then forgotten: both or neither.
     *
     * @throws StoreException when it cannot be written, or the document was changed by somebody else meanwhile; the old
     *     document and the changes stay
     */
    void replace(String document) throws StoreException;

    /** Lets the card go. Units are not taken any more. */
    @Override
    void close() throws StoreException;
}
