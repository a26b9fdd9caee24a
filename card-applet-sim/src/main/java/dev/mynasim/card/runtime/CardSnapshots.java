// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.memory.CardMemory;
import dev.mynasim.card.memory.MemorySnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Named states of a card's non-volatile memory, taken and restored at run time, between two commands. They share what
 * has not changed, and live as long as the card object: they are no backup.
 *
 * <p>Restoring is one atomic change, durable when the call returns. A connected client keeps its selection, its current
 * EF and its session, but no PIN is verified any more: the memory may hold another PIN now, or a blocked one, and a
 * status that no counter stands behind exists on no card. Such a client sees {@code 6982} and presents its PIN again.
 */
public final class CardSnapshots {
    /** Most snapshots of a card. */
    public static final int MOST = 1_000;

    private final Lock oneCommandAtATime;
    private final CardMemory memory;
    private final Runnable forgetVerifiedPins;
    private final Runnable afterTear;
    private final Map<String, MemorySnapshot> byName = new LinkedHashMap<>();

    CardSnapshots(Lock oneCommandAtATime, CardMemory memory, Runnable forgetVerifiedPins, Runnable afterTear) {
        this.oneCommandAtATime = oneCommandAtATime;
        this.memory = memory;
        this.forgetVerifiedPins = forgetVerifiedPins;
        this.afterTear = afterTear;
    }

    /**
     * Notes the card's state under a name; a state of this name is replaced.
     *
     * @throws IllegalStateException when there are {@link #MOST} already
     */
    public void take(String name) {
        locked(() -> {
            if (byName.size() >= MOST && !byName.containsKey(name)) {
                throw new IllegalStateException("the card has " + MOST + " snapshots already; remove one first");
            }
            return byName.put(name, memory.snapshot());
        });
    }

    /** The names, oldest first. */
    public List<String> names() {
        return locked(() -> List.copyOf(byName.keySet()));
    }

    /**
     * Brings a state back.
     *
     * @throws IllegalArgumentException when there is none of this name
     * @throws dev.mynasim.card.memory.PowerLossException when the power was lost on the way: the card is as it was
     *     before or as it is after, and has no power
     */
    public void restore(String name) {
        locked(() -> {
            try {
                memory.restore(find(name));
                forgetVerifiedPins.run();
                return null;
            } finally {
                afterTear.run();
            }
        });
    }

    /**
     * Forgets a state.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public void remove(String name) {
        locked(() -> {
            find(name);
            return byName.remove(name);
        });
    }

    private MemorySnapshot find(String name) {
        MemorySnapshot found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the card has no snapshot \"" + name + "\"");
        }
        return found;
    }

    private <T extends @Nullable Object> T locked(Supplier<T> work) {
        oneCommandAtATime.lock();
        try {
            return work.get();
        } finally {
            oneCommandAtATime.unlock();
        }
    }
}
