// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.LinkException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The card was taken out of the reader: it has lost its power, and it is known when it comes back. Other failures of a
 * link leave that open, and a reader then looks for the card at once.
 */
public final class CardRemovedException extends LinkException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration backAfter;

    /**
     * A removal.
     *
     * @param message what happened, without a full stop
     * @param backAfter how long the card stays out; null when nobody puts it back
     */
    public CardRemovedException(String message, @Nullable Duration backAfter) {
        super(message);
        this.backAfter = backAfter;
    }

    /** How long the card stays out; empty when nobody puts it back. */
    public Optional<Duration> backAfter() {
        return Optional.ofNullable(backAfter);
    }
}
