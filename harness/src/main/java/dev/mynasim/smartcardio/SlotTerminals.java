// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.reader.RemovableIcc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import org.jspecify.annotations.Nullable;

/** All terminals of one set, and what its user has seen of them so far. */
final class SlotTerminals extends CardTerminals {
    private final List<SlotTerminal> terminals;
    private final Moves moves;

    /** What the last {@link #waitForChange} saw; null before the first. */
    private volatile @Nullable Map<SlotTerminal, Seen> seen;

    /** Two states of a terminal: a card that went and came between them was neither inserted nor removed. */
    private record Seen(boolean before, RemovableIcc.State now) {
        boolean isInsertion() {
            return !before && now.in();
        }

        boolean isRemoval() {
            return before && !now.in();
        }
    }

    SlotTerminals(List<SlotTerminal> terminals, Moves moves) {
        this.terminals = List.copyOf(terminals);
        this.moves = moves;
    }

    @Override
    public List<CardTerminal> list(State state) throws CardException {
        Map<SlotTerminal, Seen> last = seen;
        return switch (state) {
            case ALL -> which(terminal -> true);
            case CARD_PRESENT -> which(SlotTerminal::isCardPresent);
            case CARD_ABSENT -> which(terminal -> !terminal.isCardPresent());
            case CARD_INSERTION ->
                last == null
                        ? list(State.CARD_PRESENT)
                        : which(terminal -> in(last, terminal).isInsertion());
            case CARD_REMOVAL ->
                last == null
                        ? list(State.CARD_ABSENT)
                        : which(terminal -> in(last, terminal).isRemoval());
        };
    }

    @Override
    public boolean waitForChange(long timeout) throws CardException {
        if (timeout < 0) {
            throw new IllegalArgumentException("Timeout must not be negative: " + timeout);
        }
        if (terminals.isEmpty()) {
            throw new IllegalStateException("No terminals available");
        }
        Map<SlotTerminal, Seen> last = seen;
        if (last == null) {
            last = look(Map.of());
            seen = last;
        }
        Map<SlotTerminal, Seen> before = last;
        if (!moves.await(() -> hasChanged(before), timeout, this::lookAgainNanos)) {
            return false;
        }
        seen = look(before);
        return true;
    }

    private List<CardTerminal> which(Predicate<SlotTerminal> wanted) {
        return terminals.stream()
                .filter(wanted)
                .<CardTerminal>map(terminal -> terminal)
                .toList();
    }

    private static Seen in(Map<SlotTerminal, Seen> all, SlotTerminal terminal) {
        Seen found = all.get(terminal);
        return found == null ? new Seen(false, new RemovableIcc.State(false, 0)) : found;
    }

    private Map<SlotTerminal, Seen> look(Map<SlotTerminal, Seen> before) {
        Map<SlotTerminal, Seen> now = new HashMap<>();
        for (SlotTerminal terminal : terminals) {
            now.put(
                    terminal,
                    new Seen(in(before, terminal).now().in(), terminal.slot().state()));
        }
        return Map.copyOf(now);
    }

    private boolean hasChanged(Map<SlotTerminal, Seen> before) {
        return terminals.stream()
                .anyMatch(terminal ->
                        !in(before, terminal).now().equals(terminal.slot().state()));
    }

    private long lookAgainNanos() {
        return terminals.stream()
                .mapToLong(terminal -> terminal.slot().lookAgainNanos())
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
