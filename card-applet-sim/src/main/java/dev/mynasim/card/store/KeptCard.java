// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.CardParts;
import dev.mynasim.card.runtime.SimulatedCard;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A live card that a store keeps. What it changes is in the store's journal before its answer leaves; opening and
 * closing put those changes into the card's document.
 */
public final class KeptCard implements AutoCloseable {
    private final StoredCard stored;
    private final CardFile opened;
    private final SimulatedCard card;

    private KeptCard(StoredCard stored, CardFile opened, CardParts parts) {
        this.stored = stored;
        this.opened = opened;
        CardBlueprint blueprint = CardBlueprint.of(opened.image());
        card = stored.keepsChanges() ? blueprint.newCard(parts, stored) : blueprint.newCard(parts);
    }

    /**
     * Takes a card out of a store.
     *
     * @param random where GET CHALLENGE takes its octets from
     * @throws StoreException when it cannot be had; nothing was changed
     */
    public static KeptCard open(CardStore store, String name, RandomGenerator random) throws StoreException {
        return open(store, name, CardParts.of(random));
    }

    /**
     * Takes a card out of a store.
     *
     * @param parts what it is built with
     * @throws StoreException when it cannot be had; nothing was changed
     */
    public static KeptCard open(CardStore store, String name, CardParts parts) throws StoreException {
        StoredCard stored = store.open(name);
        boolean opened = false;
        try {
            KeptCard kept = new KeptCard(stored, current(stored), parts);
            opened = true;
            return kept;
        } finally {
            if (!opened) {
                stored.close();
            }
        }
    }

    /**
     * The card in a file as it is now, with the changes of its journal; changes nothing and asks for no ownership.
     *
     * @throws StoreException when there is none, or it is damaged
     */
    public static CardFile look(Path file) throws StoreException {
        String name = String.valueOf(file.getFileName());
        try (StoredCard stored = FolderStore.of(file, Durability.MEMORY).open(name)) {
            return current(stored);
        }
    }

    /** The card, without power. */
    public SimulatedCard card() {
        return card;
    }

    /** Whose card it is. */
    public CardFile.About about() {
        return opened.about();
    }

    /** What opening found and put right, in sentences. */
    public List<String> notes() {
        return stored.notes();
    }

    /**
     * Takes the card's power away when no command is at work, puts its changes into its document and lets it go.
     *
     * @throws StoreException when the document cannot be written; the changes are then in the journal and are found at
     *     the next opening
     */
    @Override
    public void close() throws StoreException {
        card.powerDown();
        try (StoredCard owned = stored) {
            owned.replace(new CardFile(opened.about(), card.image()).toText());
        }
    }

    /** The card as its document and the changes since say; a document that lags behind is replaced. */
    private static CardFile current(StoredCard stored) throws StoreException {
        try {
            CardFile document = CardFile.parse(stored.name(), stored.document());
            if (stored.changes().isEmpty()) {
                return document;
            }
            CardFile now = new CardFile(
                    document.about(), CardBlueprint.of(document.image()).imageAfter(stored.changes()));
            stored.replace(now.toText());
            return now;
        } catch (DataFileException e) {
            throw new StoreException(String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new StoreException(
                    "the journal of " + stored.name() + " does not fit its card: " + e.getMessage(), e);
        }
    }
}
