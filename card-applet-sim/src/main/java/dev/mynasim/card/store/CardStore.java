// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import java.util.List;

/**
 * Where cards are kept: for each a document (the whole card as text, opaque here) and the units of change since the
 * document was written. {@link FolderStore} is the one that needs nothing; a shared database is another, and no card
 * knows the difference.
 */
public interface CardStore {
    /**
     * The names of the cards, sorted.
     *
     * @throws StoreException when the store cannot be read
     */
    List<String> names() throws StoreException;

    /**
     * Opens a card and becomes its only owner.
     *
     * @throws StoreException when there is none of this name, when somebody else has it (the message says who), or when
     *     what is kept is damaged or is no card
     */
    StoredCard open(String name) throws StoreException;
}
