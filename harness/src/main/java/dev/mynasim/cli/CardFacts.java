// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

/**
 * What a card is, in the words of messages and of the ready file.
 *
 * @param persona whose card: the persona's name
 * @param profile what kind of card: the profile's name
 * @param atr the answer to reset, in hexadecimal
 */
record CardFacts(String persona, String profile, String atr) {
    @Override
    public String toString() {
        return "%s (%s), ATR %s".formatted(persona, profile, atr);
    }
}
