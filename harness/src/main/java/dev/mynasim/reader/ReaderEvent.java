// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.time.Duration;

/** A change of a bridge's state. Each is told once, not again for every retry. */
public sealed interface ReaderEvent {
    /** The vpcd slot as {@code host:port}. */
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
}
