// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet.readertest;

import dev.mynasim.card.file.CardHost;
import javacard.framework.AID;
import javacard.framework.JCSystem;

/** What an installation is told. */
final class Installed {
    private Installed() {}

    /**
     * The applet's host.
     *
     * @param parameters installation parameters: length and AID of the card's platform
     * @param offset where they start
     */
    static CardHost host(byte[] parameters, short offset) {
        AID platform = new AID(parameters, (short) (offset + 1), parameters[offset]);
        return (CardHost) JCSystem.getAppletShareableInterfaceObject(platform, (byte) 0);
    }
}
