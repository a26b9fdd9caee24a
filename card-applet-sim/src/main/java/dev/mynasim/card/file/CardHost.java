// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

import javacard.framework.Shareable;

/**
 * What the card gives an applet at installation: its dedicated file, the memory that lasts, the coprocessor, the
 * settings of the card profile and what reader tests need. Asked for with
 * {@code JCSystem.getAppletShareableInterfaceObject}.
 */
public interface CardHost extends Shareable {
    /** The dedicated file of the application that is being installed. */
    DedicatedFile dedicatedFile();

    /** The card's non-volatile memory. */
    NonVolatileMemory memory();

    /** The card's cryptographic coprocessor. */
    Coprocessor coprocessor();

    /** How this kind of card answers where the sources leave a choice. */
    Behaviour behaviour();

    /** How time passes while the card is at work. */
    WaitingTime waitingTime();

    /** The command at work, when it is longer than the Java Card API counts. */
    LongCommand longCommand();
}
