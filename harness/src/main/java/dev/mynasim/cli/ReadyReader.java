// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

/**
 * A reader as the ready file names it.
 *
 * @param kind the option that made it, without its hyphens: {@code vpcd}, {@code listen}, {@code jcsdk} and so on
 * @param address host and real port
 * @param tls whether TLS is spoken there
 * @param pool whether each connection has a card of its own
 * @param card what the card is
 */
record ReadyReader(String kind, SlotAddress address, boolean tls, boolean pool, CardFacts card) {
    /** Kind and place in one text. */
    String name() {
        return kind + " " + address;
    }
}
