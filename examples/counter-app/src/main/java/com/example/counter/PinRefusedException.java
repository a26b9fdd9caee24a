// SPDX-License-Identifier: Apache-2.0
package com.example.counter;

/** The PIN was wrong, or is locked. */
final class PinRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    PinRefusedException(int triesLeft) {
        super(triesLeft == 0 ? "the PIN is locked; the holder has to go to the counter" : "wrong PIN, tries left: " + triesLeft);
    }
}
