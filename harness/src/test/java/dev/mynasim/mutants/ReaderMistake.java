// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.mutants;

import javax.smartcardio.CardException;

/** One thing that a reader does wrong; whatever is not overridden it does right. One object for one run. */
class ReaderMistake {
    /** The way to the card. */
    interface Way {
        byte[] transmit(byte[] command) throws CardException;
    }

    byte[] transmit(Way card, byte[] command) throws CardException {
        return card.transmit(command);
    }

    byte[] atr(byte[] atr) {
        return atr;
    }

    String protocol(String protocol) {
        return protocol;
    }

    boolean present(boolean present) {
        return present;
    }

    /** Whether a wait for a card, or for none, is waited out. */
    boolean waits() {
        return true;
    }

    boolean reset(boolean wanted) {
        return wanted;
    }

    boolean keepsOthersOut() {
        return true;
    }
}
