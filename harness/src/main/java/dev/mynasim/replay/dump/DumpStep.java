// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay.dump;

import java.util.List;

/** One thing that a dump says was done. */
public sealed interface DumpStep {
    /** The line of the dump, from 1: that of the command where there is one. */
    int line();

    /**
     * A command and its answer.
     *
     * @param line its line
     * @param command at least one octet
     * @param answer at least two octets
     * @param pin the name of the PIN that it is about, such as {@code auth}; empty when the dump names none
     * @param faults what was done on purpose when the dump was made
     */
    record Exchange(int line, DumpOctets command, DumpOctets answer, String pin, List<String> faults)
            implements DumpStep {
        /** Takes a copy of the list. */
        public Exchange {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A command that got no answer.
     *
     * @param line its line
     */
    record Unanswered(int line) implements DumpStep {}

    /**
     * A change of the card's power.
     *
     * @param line its line
     * @param change what
     * @param atr the answer to reset in hexadecimal; empty when the dump has none here
     */
    record Power(int line, Change change, String atr) implements DumpStep {}

    /** What happens to a card's power. */
    enum Change {
        /** Power on, a cold reset. */
        UP,
        /** A warm reset. */
        RESET,
        /** Power off, or the card taken out. */
        DOWN
    }
}
