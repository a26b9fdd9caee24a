// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.counter.decision.Prompt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A pad at which a script types, in order; when it is at its end, the person gives up. Not safe for several threads.
 */
public final class ScriptedPinPad implements PinPad {
    private final Deque<Pin> entries;
    private final List<String> asked = new ArrayList<>();

    /**
     * A script.
     *
     * @param entries what is typed, each repetition of its own
     */
    public ScriptedPinPad(List<Pin> entries) {
        this.entries = new ArrayDeque<>(entries);
    }

    @Override
    public Optional<Pin> ask(Prompt prompt, int time) {
        asked.add(prompt.notation() + (time == 1 ? "" : " again"));
        return Optional.ofNullable(entries.poll());
    }

    /** What was asked so far, such as {@code V(JUKI)}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** How many entries nobody asked for. */
    public int left() {
        return entries.size();
    }
}
