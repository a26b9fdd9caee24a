// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

/** Status words that {@code ISO7816} of the Java Card API lacks or names otherwise (card-protocol.md section 6). */
final class Sw {
    /** Done. */
    static final short OK = (short) 0x9000;

    /** VERIFY, x tries left: {@code 63Cx}. */
    static final short TRIES_LEFT = 0x63C0;

    /** The command does not fit the file structure, for example READ BINARY on a PIN. */
    static final short WRONG_FILE_KIND = 0x6981;

    /** No current EF. */
    static final short NO_CURRENT_EF = 0x6986;

    /** SET SESSION KEY where no security environment is. */
    static final short NO_SECURITY_ENVIRONMENT = 0x66F1;

    /** Secure messaging objects wrong. */
    static final short SM_OBJECTS_WRONG = 0x6988;

    /** Secure messaging objects missing: class {@code 0C} asks for a checksum that this card does not use. */
    static final short SM_OBJECTS_MISSING = 0x6987;

    /** No secure messaging session. */
    static final short NO_SM_SESSION = 0x69FC;

    /** Referenced data not found. */
    static final short DATA_NOT_FOUND = 0x6A88;

    private Sw() {}
}
