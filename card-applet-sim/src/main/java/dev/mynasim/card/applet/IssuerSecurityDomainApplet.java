// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import javacard.framework.ISO7816;

/**
 * The GlobalPlatform issuer security domain (ISD), AID {@code A0000001510000}: current after reset (card-protocol.md
 * section 1.4).
 */
public final class IssuerSecurityDomainApplet extends CardApplet {
    private final CommandHandler selection;
    private final CommandHandler reading;
    private final CommandHandler challenge;
    private final CommandHandler data;

    private IssuerSecurityDomainApplet(byte[] parameters, short offset) {
        super(parameters, offset);
        selection = new FileSelection(currentFile, ISO7816.SW_INCORRECT_P1P2);
        reading = new BinaryReading(currentFile, status, host.memory());
        challenge = new ChallengeGeneration(host.coprocessor());
        data = new DataReading();
    }

    /**
     * Installs the application.
     *
     * @param parameters installation parameters: length and AID of the card's platform
     * @param offset where they start
     * @param length their octets
     */
    public static void install(byte[] parameters, short offset, byte length) {
        new IssuerSecurityDomainApplet(parameters, offset).register();
    }

    @Override
    CommandHandler isoHandler(byte ins) {
        switch (ins) {
            case Ins.SELECT:
                return selection;
            case Ins.READ_BINARY:
                return reading;
            case Ins.GET_CHALLENGE:
                return challenge;
            case Ins.GET_DATA:
                return data;
            default:
                return null;
        }
    }

    @Override
    CommandHandler cardHandler(byte ins) {
        return null;
    }
}
