// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

/** Where in an exchange a fault acts. */
public enum Point {
    /** The command has left the client and has not reached the card: the card does nothing, so no try is spent. */
    BEFORE_CARD("before the card sees the command"),
    /** The card has done its work, and what it wrote is durable: a try that it took away is gone. */
    AFTER_CARD("after the card's work, before its answer leaves");

    private final String words;

    Point(String words) {
        this.words = words;
    }

    /** In words, for traces. */
    public String words() {
        return words;
    }
}
