// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A change of a reader's state. Each is told once, not again for every retry. */
public sealed interface ReaderEvent {
    /** Where it happened, as {@code host:port}: the vpcd slot that a bridge connects to, or where a server listens. */
    String slot();

    /** What happened and what to do about it, for a person, in one sentence. */
    String sentence();

    /**
     * No connection can be made; told at the first failure, the bridge goes on trying.
     *
     * @param slot the vpcd slot
     * @param why the reason and the remedy, without a full stop
     */
    record Unreachable(String slot, String why) implements ReaderEvent {
        @Override
        public String sentence() {
            return "Cannot reach the vpcd slot " + slot + ": " + why + "; I go on trying.";
        }
    }

    /**
     * The connection stands. Whether the slot is ours shows when the reader asks for something.
     *
     * @param slot the vpcd slot
     */
    record Connected(String slot) implements ReaderEvent {
        @Override
        public String sentence() {
            return "Connected to the vpcd slot " + slot + ".";
        }
    }

    /**
     * The reader asked for the answer to reset for the first time in this connection: the card is in the reader.
     *
     * @param slot the vpcd slot
     */
    record CardSeen(String slot) implements ReaderEvent {
        @Override
        public String sentence() {
            return "The card is in the reader at " + slot + ".";
        }
    }

    /**
     * The reader has powered the card up and has been given its answer to reset, for the first time in this connection:
     * from now on PC/SC clients find the card. (At {@link CardSeen} they do not yet.)
     *
     * @param slot the vpcd slot
     */
    record CardPowered(String slot) implements ReaderEvent {
        @Override
        public String sentence() {
            return "The reader at " + slot + " has powered the card up: programs can use it now.";
        }
    }

    /**
     * Connected, but nothing was asked: another card has the slot, for vpcd serves one and lets the others wait without
     * a word (virtual-reader.md). The bridge stays in the line.
     *
     * @param slot the vpcd slot
     * @param waited how long nothing was asked
     */
    record SlotTaken(String slot, Duration waited) implements ReaderEvent {
        @Override
        public String sentence() {
            return "The vpcd slot " + slot + " has asked nothing for " + waited.toMillis()
                    + " ms: another card is in it; remove that one or use the next slot's port.";
        }
    }

    /**
     * The reader sent a frame that vpcd does not know; the connection is closed without an answer.
     *
     * @param slot the vpcd slot
     * @param what the frame, without a full stop
     */
    record ProtocolError(String slot, String what) implements ReaderEvent {
        @Override
        public String sentence() {
            return "Whoever listens at " + slot + " does not speak as vpcd does (" + what
                    + "): check that the port is one of vpcd's slots, as written in reader.conf.";
        }
    }

    /**
     * The card failed or was taken away, so the reader sees a removal.
     *
     * @param slot the vpcd slot
     * @param why what the card said, without a full stop
     */
    record CardGone(String slot, String why) implements ReaderEvent {
        @Override
        public String sentence() {
            return "The card left the reader at " + slot + ": " + why + ".";
        }
    }

    /**
     * The connection ended; unless the bridge was closed it connects again.
     *
     * @param slot the vpcd slot
     * @param why who ended it, without a full stop
     */
    record Disconnected(String slot, String why) implements ReaderEvent {
        @Override
        public String sentence() {
            return "The connection to the vpcd slot " + slot + " ended: " + why + ".";
        }
    }

    /**
     * The bridge has no card to put in, because another reader has it; told once, the bridge goes on trying.
     *
     * @param slot the vpcd slot
     * @param by who has it and for how long
     */
    record CardElsewhere(String slot, Taking.Held by) implements ReaderEvent {
        @Override
        public String sentence() {
            return "The card for the vpcd slot " + slot + " is in another reader (" + by.words() + "); I go on trying.";
        }
    }

    /**
     * A server listens.
     *
     * @param slot where, with the real port
     * @param wire what is spoken there
     */
    record Listening(String slot, String wire) implements ReaderEvent {
        @Override
        public String sentence() {
            return "Readers that speak " + wire + " can connect to " + slot + ".";
        }
    }

    /**
     * A reader has connected to a server and has a card.
     *
     * @param slot where the server listens
     * @param peer the reader's address and port
     */
    record Came(String slot, String peer) implements ReaderEvent {
        @Override
        public String sentence() {
            return "The reader " + peer + " has a card at " + slot + ".";
        }
    }

    /**
     * A reader that had a card at a server has left.
     *
     * @param slot where the server listens
     * @param peer the reader's address and port
     * @param why who ended it, without a full stop
     */
    record Left(String slot, String peer, String why) implements ReaderEvent {
        @Override
        public String sentence() {
            return "The reader " + peer + " has left " + slot + ": " + why + ".";
        }
    }

    /**
     * A server sent a connection away, or ended it at one of its limits.
     *
     * @param slot where the server listens
     * @param peer the other end's address and port
     * @param refusal which rule it was
     * @param detail the figures, without a full stop
     */
    record Refused(String slot, String peer, Refusal refusal, String detail) implements ReaderEvent {
        @Override
        public String sentence() {
            return "Closed the connection of " + peer + " at " + slot + ": " + refusal.words() + " (" + detail + ").";
        }
    }

    /**
     * More of the same happened than is worth a line each.
     *
     * @param slot where the server listens
     * @param what the counts, by name
     * @param within in how long
     */
    record Unmentioned(String slot, SortedMap<String, Integer> what, Duration within) implements ReaderEvent {
        /** Takes a copy of the counts. */
        public Unmentioned {
            what = Collections.unmodifiableSortedMap(new TreeMap<>(what));
        }

        @Override
        public String sentence() {
            return "At " + slot + " also, within " + within.toSeconds() + " s: "
                    + what.entrySet().stream()
                            .map(entry -> entry.getValue() + " times " + entry.getKey())
                            .collect(Collectors.joining(", "))
                    + ".";
        }
    }
}
