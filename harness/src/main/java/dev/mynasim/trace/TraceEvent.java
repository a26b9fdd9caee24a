// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import dev.mynasim.apdu.StatusWord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened between a reader and a card. What is secret was hidden before this was made, so a sink can
 * write all of it; the words are made when somebody asks for them.
 *
 * @param time when it began
 * @param duration how long the card took, the time of faults on purpose included
 * @param slot the name of the reader or slot; empty when there is only one
 * @param kind what was asked of the card
 * @param application the name of the application that the command works on; empty for other kinds
 * @param file the file that the command works on; null when there is none
 * @param command the octets that were sent; none for power and reset
 * @param answer the octets that came back, or the answer to reset; none when the link broke
 * @param trouble why there is no answer, in words; empty when there is one
 * @param faults what was done to it on purpose, a sentence each; empty when nothing was
 */
public record TraceEvent(
        Instant time,
        Duration duration,
        String slot,
        Kind kind,
        String application,
        @Nullable TracedFile file,
        MaskedOctets command,
        MaskedOctets answer,
        String trouble,
        List<String> faults) {
    /** What was asked of a card, or happened to it. */
    public enum Kind {
        /** Power on, a cold reset. */
        POWER_UP("power up"),
        /** A warm reset. */
        RESET("reset"),
        /** Power off. */
        POWER_DOWN("power down"),
        /** A command. */
        COMMAND("command"),
        /** The card is out of the reader; it follows the event whose link broke. */
        REMOVED("removed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In lower-case words. */
        public String words() {
            return words;
        }
    }

    /** Takes a copy of the list. */
    public TraceEvent {
        faults = List.copyOf(faults);
    }

    /** The same in a slot of another name. */
    public TraceEvent inSlot(String name) {
        return new TraceEvent(time, duration, name, kind, application, file, command, answer, trouble, faults);
    }

    /** The status word of a command's answer; null when there is none, or when it could be part of a secret. */
    public @Nullable StatusWord statusWord() {
        int length = answer.length();
        if (kind != Kind.COMMAND || length < 2 || answer.isMasked(length - 1)) {
            return null;
        }
        byte[] octets = answer.filled();
        return StatusWord.of(((octets[length - 2] & 0xFF) << 8) | (octets[length - 1] & 0xFF));
    }

    /** What was asked for, in words. */
    public String meaning() {
        return Narrator.meaning(this);
    }

    /** What came of it, in words. */
    public String outcome() {
        return Narrator.outcome(this);
    }
}
