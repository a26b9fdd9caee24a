// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

/** A PIN that may not be set. The message names the rule that it breaks, never the PIN. */
public final class PinRuleException extends Exception {
    private static final long serialVersionUID = 1;

    PinRuleException(int file, String brokenRule) {
        super("PIN %04X is not set: %s".formatted(file, brokenRule));
    }
}
