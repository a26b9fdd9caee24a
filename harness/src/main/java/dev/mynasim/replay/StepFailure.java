// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay;

/** A step does not hold: the card answered otherwise than the client needs. */
final class StepFailure extends Exception {
    private static final long serialVersionUID = 1L;

    StepFailure(String message) {
        super(message);
    }
}
