// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One thing that happened between a reader and a card.
 *
 * @param time when it began
 * @param duration how long the card took
 * @param command the octets sent in hexadecimal, PINs masked; empty for power and reset
 * @param meaning what was asked for, in words
 * @param answer the octets that came back in hexadecimal, long data cut; empty when there is none
 * @param outcome what the answer means, in words
 * @param faults what was done to it on purpose, a sentence each; empty when nothing was
 */
public record TraceEvent(
        Instant time,
        Duration duration,
        String command,
        String meaning,
        String answer,
        String outcome,
        List<String> faults) {
    /** Takes a copy of the list. */
    public TraceEvent {
        faults = List.copyOf(faults);
    }
}
