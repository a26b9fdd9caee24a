// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

/**
 * What came of it.
 *
 * @param done how many steps were done
 * @param steps how many there were
 * @param expectations how many expectations were looked at
 * @param differences how many of them were not met
 * @param failures how often there was no answer
 */
record ApduOutcome(int done, int steps, int expectations, int differences, int failures) {
    boolean isGood() {
        return differences == 0 && failures == 0;
    }
}
