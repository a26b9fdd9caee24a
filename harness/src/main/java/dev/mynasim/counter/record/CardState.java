// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

/** What the register says of a card. The card itself knows none of it and goes on answering. */
public enum CardState {
    /** In use. */
    IN_USE,
    /** Reported lost or stolen (一時停止). */
    SUSPENDED,
    /** Abolished (廃止): lapsed, given up or replaced. */
    ABOLISHED
}
