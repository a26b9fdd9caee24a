// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.icc;

import org.jspecify.annotations.Nullable;

/**
 * An integrated circuit card (ICC) as a reader sees it: contacts that are powered, reset and spoken to.
 *
 * <p>It moves octets. Tracing, recording, faults and replay are decorators round this interface. One card serves one
 * command at a time: an implementation serialises concurrent callers and may be called from any thread.
 */
public interface Icc {
    /**
     * The answer to reset that the next power-up or reset will give. Costs nothing, changes nothing, and is allowed
     * while the card has no power: readers poll it to see whether a card is there.
     */
    Atr atr();

    /**
     * Powers the card up (cold reset). On a card that has power already this is a reset.
     *
     * @return the answer to reset
     * @throws LinkException when the card is gone
     */
    Atr powerUp() throws LinkException;

    /**
     * Warm reset: volatile state (selection, security status) is lost, the power stays.
     *
     * @return the answer to reset
     * @throws LinkException when the card is gone or has no power
     */
    Atr reset() throws LinkException;

    /**
     * Takes the power away; volatile state is lost. Does nothing on a card without power.
     *
     * @throws LinkException when the card is gone
     */
    void powerDown() throws LinkException;

    /**
     * Sends one command APDU and waits for its response APDU.
     *
     * @param command the octets of the command, well formed or not; a malformed command is the card's to answer
     * @return the octets of the response, at least two (the status word)
     * @throws LinkException when the card is gone or has no power
     */
    byte[] transmit(byte[] command) throws LinkException;

    /**
     * Sends one command APDU if its answer is there at once: for callers that must not wait, and that ask with
     * {@link #transmit} on another thread when they get none. A card that cannot promise to answer within microseconds,
     * whatever else happens to it, gives none; neither does anything that takes time or lets something happen to a card
     * on purpose.
     *
     * @param command the octets of the command, well formed or not
     * @return the octets of the response, or null: then the card has not seen the command
     * @throws LinkException when the card is gone or has no power
     */
    default byte @Nullable [] transmitAtOnce(byte[] command) throws LinkException {
        return null;
    }
}
