// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

/** Where our terminals behave otherwise than the JDK's through pcscd, on purpose; docs/smartcardio.md lists them. */
enum Difference {
    /** "T=CL" connects to contactless cards; the JDK refuses the word. */
    CONTACTLESS_PROTOCOL,
    /** "direct", which connects to a terminal without a card in the JDK, is no protocol here. */
    NO_DIRECT_CONNECTION,
    /** An interrupted thread stops waiting for cards; the JDK's threads wait on. */
    INTERRUPTION_ENDS_WAITING,
    /** Nothing but a card that comes or goes ends waitForChange; pcscd also tells that a card is used. */
    ONLY_MOVES_ARE_CHANGES,
    /** A card that nobody is connected to keeps its power; pcscd takes it away after half a second. */
    POWER_STAYS,
    /** A removal in the middle of a command is told as one; through vpcd it is a failed transmission at first. */
    REMOVAL_IN_COMMAND_IS_TOLD
}
