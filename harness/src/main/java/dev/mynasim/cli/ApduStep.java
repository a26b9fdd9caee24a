// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import org.jspecify.annotations.Nullable;

/**
 * One thing to do to a card.
 *
 * @param place where it was written, for a person: {@code file.apdu, line 3}, or {@code command 1}
 * @param action what to do
 * @param expectation what has to come back; null when anything may
 */
record ApduStep(String place, Action action, @Nullable Expectation expectation) {
    /** What can be done to a card. */
    sealed interface Action permits Send, PowerUp, Reset, PowerDown {}

    /** A command. Its octets may hold a PIN, so they are never shown from here. */
    static final class Send implements Action {
        private final byte[] command;

        Send(byte[] command) {
            this.command = command.clone();
        }

        byte[] command() {
            return command.clone();
        }

        @Override
        public String toString() {
            return "a command of " + command.length + " octets";
        }
    }

    /** Power up, a cold reset where the reader has one. */
    record PowerUp() implements Action {}

    /** Warm reset. */
    record Reset() implements Action {}

    /** Power down. */
    record PowerDown() implements Action {}

    ApduStep expecting(Expectation wanted) {
        return new ApduStep(place, action, wanted);
    }
}
