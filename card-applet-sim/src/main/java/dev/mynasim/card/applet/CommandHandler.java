// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import javacard.framework.APDU;

/**
 * Carries out one instruction. The order of checks is the same in every handler: P1-P2, length, file and security
 * status, work. The dispatch has checked class and instruction.
 */
interface CommandHandler {
    /**
     * Answers the command, by sending data or by throwing the status word.
     *
     * @param apdu the command; its header stands in the APDU buffer
     * @param transfer how data and expected length are taken and a response is given: in the clear or not
     */
    void process(APDU apdu, Transfer transfer);
}
