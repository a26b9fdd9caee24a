// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.counter.decision.Prompt;
import java.util.Optional;

/** Where PINs are typed (a touch panel at a real counter). */
@FunctionalInterface
public interface PinPad {
    /**
     * Asks for a PIN.
     *
     * @param prompt which one, and what for
     * @param time 1, or 2 for the repetition of a new PIN
     * @return what was typed; empty when the person gave up
     */
    Optional<Pin> ask(Prompt prompt, int time);
}
