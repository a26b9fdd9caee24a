// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.junit;

/**
 * Not an error but what explains one: stands below the failure of a test, because that is what every report shows,
 * whatever program made it.
 */
final class CardTrace extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CardTrace(String text) {
        super(text, null, false, false);
    }
}
