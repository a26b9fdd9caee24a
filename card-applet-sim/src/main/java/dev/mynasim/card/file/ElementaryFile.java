// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/** An elementary file (EF): a working EF (WEF) that holds data, or an internal EF (IEF) that holds a PIN or a key. */
public abstract class ElementaryFile {
    private final short id;

    /** @param id the file identifier; 0001 to 001E also have a short EF identifier, the low five bits */
    protected ElementaryFile(short id) {
        this.id = id;
    }

    /** The file identifier. */
    public final short id() {
        return id;
    }

    /** Whether the file is there; one that is not cannot be selected. */
    public boolean isPresent(NonVolatileMemory memory) {
        return true;
    }
}
