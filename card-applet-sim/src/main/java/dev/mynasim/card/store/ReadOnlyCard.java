// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import dev.mynasim.card.memory.SegmentChange;
import java.util.List;
import java.util.Map;

/** A card file that is read once and never written: {@link Durability#MEMORY}. Nobody owns it. */
record ReadOnlyCard(CardPaths paths, FoundCard found) implements StoredCard {
    ReadOnlyCard(CardPaths paths) throws StoreException {
        this(paths, FoundCard.read(paths));
    }

    @Override
    public String name() {
        return paths.name();
    }

    @Override
    public String document() {
        return found.document();
    }

    @Override
    public Map<String, byte[]> changes() {
        return found.changes();
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public boolean keepsChanges() {
        return false;
    }

    @Override
    public void append(List<SegmentChange> unit) {}

    @Override
    public void replace(String document) {}

    @Override
    public void close() {}
}
