// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One card for all connections: who comes first has it, the others are told. */
public final class OneCard implements CardSupply {
    private final CardSession session;
    private volatile @Nullable Absence absence;

    /** Since when and for how long the card is out of the reader; null when nobody puts it back. */
    private record Absence(long since, @Nullable Duration length) {
        boolean isOver() {
            return length != null && System.nanoTime() - since >= length.toNanos();
        }
    }

    /** The card of this session; other servers and bridges may offer it too. */
    public OneCard(CardSession session) {
        this.session = session;
    }

    @Override
    public void supply(String reader, Consumer<? super Supplied> answer) {
        Absence now = absence;
        if (now != null && !now.isOver()) {
            answer.accept(new Supplied.None("it was taken out of the reader"));
            return;
        }
        Taking taking = session.take(reader);
        if (taking instanceof Taking.Held held) {
            answer.accept(new Supplied.Taken(held));
        } else if (taking instanceof Taking.Taken taken) {
            answer.accept(new Supplied.Card(taken.port()));
        }
    }

    @Override
    public void removed(CardRemovedException removal) {
        absence = new Absence(System.nanoTime(), removal.backAfter().orElse(null));
    }
}
