// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

/** What a change survives once the card has answered. What each level costs stands in docs/reliability.md. */
public enum Durability {
    /** Nothing: the card file is read and never written. */
    MEMORY("memory"),
    /** The end of the process at any moment: the change is the operating system's. */
    FILE("file"),
    /** The end of the machine at any moment, as far as its disk keeps what it says: the change is the disk's. */
    FILE_FSYNC("file+fsync");

    private final String label;

    Durability(String label) {
        this.label = label;
    }

    /** As a person writes it. */
    @Override
    public String toString() {
        return label;
    }
}
