// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import java.nio.file.Path;

/**
 * The files of a card.
 *
 * @param card the card file, absolute
 */
record CardPaths(Path card) {
    String name() {
        return String.valueOf(card.getFileName());
    }

    /** Holds what has changed, while the card is open and after a crash. */
    Path journal() {
        return card.resolveSibling(name() + ".journal");
    }

    /** Says who has the card. Hidden, because it stays. */
    Path lock() {
        return card.resolveSibling("." + name() + ".lock");
    }

    /** Where a file is written before it takes its place; left over only by a crash. */
    Path beside() {
        return card.resolveSibling("." + name() + ".tmp");
    }
}
