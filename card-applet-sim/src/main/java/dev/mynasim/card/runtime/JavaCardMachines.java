// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The machines that cards work on: as many as cards are at work at the same moment, however many cards there are. An
 * idle machine is kept until the next garbage collection, so that a blueprint nobody uses holds none.
 *
 * <p>Safe for concurrent use.
 */
final class JavaCardMachines {
    private static final int MOST_IDLE = 16;

    private final AtomicReferenceArray<@Nullable WeakReference<JavaCardMachine>> idle =
            new AtomicReferenceArray<>(MOST_IDLE);

    /** A machine that is nobody else's until it is given back; it knows no card. */
    JavaCardMachine take() {
        int home = home();
        for (int i = 0; i < MOST_IDLE; i++) {
            int place = (home + i) % MOST_IDLE;
            if (idle.get(place) != null) {
                WeakReference<JavaCardMachine> taken = idle.getAndSet(place, null);
                JavaCardMachine machine = taken == null ? null : taken.get();
                if (machine != null) {
                    return machine;
                }
            }
        }
        return new JavaCardMachine();
    }

    /** The machine has done its work. With too many idle ones it is dropped. */
    void giveBack(JavaCardMachine machine) {
        int home = home();
        for (int i = 0; i < MOST_IDLE; i++) {
            if (idle.compareAndSet((home + i) % MOST_IDLE, null, machine.whileIdle)) {
                return;
            }
        }
    }

    // Threads begin at different places, so that they seldom meet.
    private static int home() {
        return (int) (Thread.currentThread().getId() % MOST_IDLE);
    }
}
