// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.runtime.CardParts;
import dev.mynasim.card.store.Durability;
import dev.mynasim.card.store.FolderStore;
import dev.mynasim.card.store.KeptCard;
import dev.mynasim.card.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cards of a run: those from files once each, however often they are named. */
final class CardBox {
    private final Clock clock;
    private final Console console;
    private final CardParts parts;
    private final CardNumbers numbers = new CardNumbers();
    private final Map<Path, CardInUse> kept = new HashMap<>();
    private final List<CardInUse> all = new ArrayList<>();

    CardBox(Clock clock, Console console, CardParts parts) {
        this.clock = clock;
        this.console = console;
        this.parts = parts;
    }

    /** A fresh card, or the card of a file. */
    CardInUse get(CardChoice choice, Durability durability) throws UsageException {
        if (choice instanceof CardChoice.Fresh fresh) {
            return make(CardMaker.of(fresh.persona(), fresh.profile(), clock));
        }
        return open(((CardChoice.Kept) choice).file(), durability);
    }

    /** Fresh cards for whoever comes. */
    CardPool pool(CardChoice.Fresh choice) throws UsageException {
        return new CardPool(CardMaker.of(choice.persona(), choice.profile(), clock), numbers, clock, parts);
    }

    /** A fresh card. */
    CardInUse make(CardMaker maker) throws UsageException {
        CardInUse made = CardInUse.fresh(maker.make(numbers.take(), parts));
        all.add(made);
        return made;
    }

    private CardInUse open(Path file, Durability durability) throws UsageException {
        Path absolute = file.toAbsolutePath().normalize();
        CardInUse before = kept.get(absolute);
        if (before != null) {
            return before;
        }
        try {
            KeptCard card = KeptCard.open(FolderStore.of(file, durability), String.valueOf(file.getFileName()), parts);
            card.notes().forEach(note -> console.line(note + "."));
            CardInUse opened = CardInUse.kept(card);
            kept.put(absolute, opened);
            all.add(opened);
            return opened;
        } catch (StoreException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** Puts changes into the card files. */
    void close() {
        all.forEach(card -> card.close(console));
        all.clear();
    }
}
