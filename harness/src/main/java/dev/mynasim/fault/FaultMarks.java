// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries what was injected from a {@link FaultyIcc} to a trace round it: told here, taken there. */
public final class FaultMarks implements Consumer<InjectedFault>, Supplier<List<String>> {
    private final List<String> marks = new ArrayList<>();

    @Override
    public synchronized void accept(InjectedFault fault) {
        marks.add(fault.sentence());
    }

    /** What was injected since the last call. */
    @Override
    public synchronized List<String> get() {
        List<String> taken = List.copyOf(marks);
        marks.clear();
        return taken;
    }
}
