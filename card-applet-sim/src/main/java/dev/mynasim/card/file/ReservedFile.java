// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/** An internal EF (IEF) whose use is not known: it can be selected, and nothing else works on it. */
public final class ReservedFile extends ElementaryFile {
    /** @param id the file identifier */
    public ReservedFile(short id) {
        super(id);
    }
}
