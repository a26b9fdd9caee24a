// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;

/** A PIN in a story; what is wrong with one is said without it. */
final class PinText {
    private PinText() {}

    static String of(Scalar scalar) throws SettingsException {
        if (!scalar.isText() || !scalar.text().matches("[!-~]{1,64}")) {
            throw scalar.place().problem("a PIN in quotes is expected here, 1 to 64 characters without blanks");
        }
        return scalar.text();
    }
}
