// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a server has seen since it was started.
 *
 * @param open connections now
 * @param served connections that got a card
 * @param refused connections that were sent away or ended, by reason; without those that never happened
 */
public record ServerCounts(int open, long served, Map<Refusal, Long> refused) {
    /** Takes a copy of the map. */
    public ServerCounts {
        Map<Refusal, Long> copy = new EnumMap<>(Refusal.class);
        copy.putAll(refused);
        refused = Collections.unmodifiableMap(copy);
    }

    /** How often this happened. */
    public long refused(Refusal reason) {
        return refused.getOrDefault(reason, 0L);
    }
}
