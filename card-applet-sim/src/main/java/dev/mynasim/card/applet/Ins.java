// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

/** Class and instruction octets of this card (card-protocol.md section 4.1). */
final class Ins {
    /** Class of the ISO/IEC 7816-4 commands. */
    static final byte CLA_ISO = 0x00;

    /** Class of the card's own commands. */
    static final byte CLA_CARD = (byte) 0x80;

    /** Class of secure messaging, encryption only. */
    static final byte CLA_SM = 0x08;

    /** Class of secure messaging with the header authenticated. */
    static final byte CLA_SM_HEADER = 0x0C;

    static final byte VERIFY = 0x20;
    static final byte CHANGE_REFERENCE_DATA = 0x24;
    static final byte GET_CHALLENGE = (byte) 0x84;
    static final byte INTERNAL_AUTHENTICATE = (byte) 0x88;
    static final byte SELECT = (byte) 0xA4;
    static final byte READ_BINARY = (byte) 0xB0;
    static final byte READ_RECORD = (byte) 0xB2;
    static final byte GET_DATA = (byte) 0xCA;

    /** COMPUTE DIGITAL SIGNATURE, class 80. */
    static final byte COMPUTE_SIGNATURE = 0x2A;

    /** CHANGE KEY, class 80. */
    static final byte CHANGE_KEY = 0x32;

    /** SET PUBLIC IC KEY, class 80. */
    static final byte SET_PUBLIC_KEY = (byte) 0xA2;

    /** SET SESSION KEY, class 80. */
    static final byte SET_SESSION_KEY = (byte) 0xAE;

    /** The last-command indicator, class 80. */
    static final byte LAST_COMMAND = (byte) 0xFC;

    private Ins() {}
}
