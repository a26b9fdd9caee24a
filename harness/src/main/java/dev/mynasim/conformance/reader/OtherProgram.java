// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import java.io.IOException;
import java.time.Duration;

/** A program beside this one that uses the same reader; given by who runs the cases. */
public interface OtherProgram {
    /** A command on its way. */
    interface Sent {
        /**
         * Waits for the answer.
         *
         * @throws IOException when none comes in time, or the program fails
         */
        byte[] answer(Duration patience) throws IOException, InterruptedException;
    }

    /**
     * Begins to send a command to the card in a reader, for which it waits; returns when the program is about to
     * connect.
     *
     * @param reader its name
     * @param command the octets
     * @throws IOException when the program does not start, or does not find the card
     */
    Sent send(String reader, byte[] command) throws IOException, InterruptedException;
}
