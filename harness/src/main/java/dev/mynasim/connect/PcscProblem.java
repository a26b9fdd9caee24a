// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.reader.CardRemovedException;
import java.util.Set;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;

/**
 * Says in words what the JDK's PC/SC provider threw. The provider keeps the service's own code in the cause's message.
 */
final class PcscProblem {
    private static final Set<String> REMOVED = Set.of(
            "SCARD_W_REMOVED_CARD", "SCARD_E_NO_SMARTCARD", "SCARD_E_READER_UNAVAILABLE", "SCARD_E_UNKNOWN_READER");

    private PcscProblem() {}

    /** The service's code, as {@code SCARD_E_NO_SERVICE}; the exception's own words when there is none. */
    static String code(Throwable problem) {
        Throwable found = problem;
        for (int depth = 0; depth < 8 && found.getCause() != null; depth++) {
            found = found.getCause();
        }
        return found.getMessage() == null ? found.toString() : found.getMessage();
    }

    /** What a call on a card failed with. */
    static LinkException of(CardException problem, String reader) {
        String code = code(problem);
        if (problem instanceof CardNotPresentException || REMOVED.contains(code)) {
            return new CardRemovedException("there is no card in the reader " + reader + " (" + code + ")", null);
        }
        return switch (code) {
            case "SCARD_W_RESET_CARD" ->
                new LinkException(
                        "another program has reset the card in the reader " + reader + "; power it up again", problem);
            case "SCARD_W_UNRESPONSIVE_CARD", "SCARD_W_UNPOWERED_CARD" ->
                new LinkException(
                        "the card in the reader " + reader
                                + " does not answer to reset; is it the right way round, and clean?",
                        problem);
            case "SCARD_E_SHARING_VIOLATION" ->
                new LinkException("another program has the reader " + reader + " for itself; end it first", problem);
            default -> new LinkException("the reader " + reader + " failed: " + code, problem);
        };
    }
}
