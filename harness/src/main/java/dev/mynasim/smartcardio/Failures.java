// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;

/** The exceptions of {@code javax.smartcardio}, with causes as the JDK's provider gives them. */
final class Failures {
    private Failures() {}

    /** A failure told in words. */
    static CardException because(String what, PcscError error) {
        return new CardException(what, new PcscException(error, null));
    }

    /** A failure with what lies below it. */
    static CardException because(String what, PcscError error, Throwable below) {
        return new CardException(what, new PcscException(error, below));
    }

    /** A command that did not get its answer: here the JDK gives the cause alone. */
    static CardException inCommand(PcscError error, Throwable below) {
        return new CardException(new PcscException(error, below));
    }

    /** Nothing to connect to. */
    static CardNotPresentException noCard() {
        return new CardNotPresentException("No card present", new PcscException(PcscError.SCARD_E_NO_SMARTCARD, null));
    }
}
