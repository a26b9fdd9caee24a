// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import java.time.Duration;
import java.util.List;

/**
 * The other side of the reader: takes the card out and puts it in, makes it slow or mute, and knows what reached it.
 */
public interface Hand {
    /** What can reach a card. */
    enum Kind {
        /** Power, and with it a cold reset. */
        POWER_UP,
        /** A warm reset. */
        RESET,
        /** No power any more. */
        POWER_DOWN,
        /** A command. */
        COMMAND
    }

    /**
     * One thing that reached the card.
     *
     * @param kind what
     * @param command upper-case hexadecimal of the command's octets; empty for the other kinds
     */
    record Seen(Kind kind, String command) {}

    /** Puts the card back in. Does nothing when it is in. */
    void insert();

    /** Takes the card out, also in the middle of a command, whose answer is then lost. */
    void remove();

    /** All that reached the card since it was placed, or since {@link #forget}; in order. */
    List<Seen> seen();

    /** Forgets what reached the card so far. */
    void forget();

    /**
     * Waits until so many things of a kind have reached the card.
     *
     * @return whether they did in time
     */
    boolean await(Kind kind, int times, Duration atMost) throws InterruptedException;

    /** From the next command on the card does not answer, until it is told to, or is taken out. */
    void fallSilent();

    /** Answers again, first what it did not answer. */
    void speak();

    /** From the next command on each answer comes so much later; zero for at once. */
    void answerAfter(Duration delay);

    /**
     * Takes the card out during a command to come.
     *
     * @param commandsBefore how many commands are answered before it, from now on
     * @param afterCard whether the card still carries the command out, and only its answer is lost
     */
    void removeDuring(int commandsBefore, boolean afterCard);
}
