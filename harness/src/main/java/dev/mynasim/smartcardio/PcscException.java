// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import org.jspecify.annotations.Nullable;

/**
 * The cause of a {@link javax.smartcardio.CardException}. The JDK's provider has an internal class for this, which
 * software can only ask for its message; the message here is the same one, such as {@code SCARD_W_REMOVED_CARD}.
 */
public final class PcscException extends Exception {
    private static final long serialVersionUID = 1L;

    private final PcscError error;

    PcscException(PcscError error, @Nullable Throwable below) {
        super(error.name(), below);
        this.error = error;
    }

    /** What went wrong. */
    public PcscError error() {
        return error;
    }
}
