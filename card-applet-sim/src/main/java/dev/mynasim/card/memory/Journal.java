// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.memory;

import java.io.IOException;
import java.util.List;

/** Where a card's memory puts each atomic unit before it counts as done: a write, or all writes of a transaction. */
@FunctionalInterface
public interface Journal {
    /**
     * Keeps a unit: all of it or nothing, and after all units before it. When this returns, the unit is as durable as
     * the journal promises; the card answers only then.
     *
     * @param unit what the segments hold after it, each segment once; the octets are not to be kept
     * @throws IOException when it cannot be kept. Whether it was kept is then not known, and the card's memory takes no
     *     further unit
     */
    void append(List<SegmentChange> unit) throws IOException;
}
