// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.client;

import dev.mynasim.apdu.StatusWord;
import java.util.Optional;

/** What presenting a PIN came to. */
public sealed interface PinOutcome {
    /** It was right. */
    record Verified() implements PinOutcome {}

    /**
     * It was wrong.
     *
     * @param triesLeft how often one may try again; 0 means that it is blocked now
     */
    record Wrong(int triesLeft) implements PinOutcome {}

    /** It was blocked before; the card did not look at it. */
    record Blocked() implements PinOutcome {}

    /** What a card's answer to VERIFY with a PIN says; empty when it says something else. */
    static Optional<PinOutcome> of(StatusWord answer) {
        if (answer.isSuccess()) {
            return Optional.of(new Verified());
        }
        if (answer.triesLeft().isPresent()) {
            return Optional.of(new Wrong(answer.triesLeft().getAsInt()));
        }
        return answer.equals(StatusWord.REFERENCED_IEF_BLOCKED)
                        || answer.equals(StatusWord.AUTHENTICATION_METHOD_BLOCKED)
                ? Optional.of(new Blocked())
                : Optional.empty();
    }
}
