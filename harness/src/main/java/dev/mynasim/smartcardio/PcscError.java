// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

/** What went wrong, in the words and numbers of PC/SC (pcsclite.h; the JDK's provider uses the same names). */
public enum PcscError {
    /** The card does not offer the protocol that was asked for. */
    SCARD_E_PROTO_MISMATCH(0x8010000F),
    /** There is no card in the terminal. */
    SCARD_E_NO_SMARTCARD(0x8010000C),
    /** The card was in the middle of a command and gave no answer. */
    SCARD_E_NOT_TRANSACTED(0x80100016),
    /** The terminal is closed, or cannot be reached. */
    SCARD_E_READER_UNAVAILABLE(0x80100017),
    /** The terminal has no such function. */
    SCARD_E_UNSUPPORTED_FEATURE(0x8010001F),
    /** The card gives no proper answer to a reset. */
    SCARD_W_UNRESPONSIVE_CARD(0x80100066),
    /** The card was taken out since the connection was made; another one, or the same one, may be in again. */
    SCARD_W_REMOVED_CARD(0x80100069);

    private final int code;

    PcscError(int code) {
        this.code = code;
    }

    /** The number that PC/SC has for it. */
    public int code() {
        return code;
    }
}
