// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/** A working EF (WEF) of transparent structure: a run of octets that READ BINARY reads. */
public final class TransparentFile extends ElementaryFile {
    private final short segment;
    private final AccessRule readRule;

    /**
     * @param id the file identifier
     * @param segment where the contents lie in non-volatile memory
     * @param readRule when READ BINARY is allowed
     */
    public TransparentFile(short id, short segment, AccessRule readRule) {
        super(id);
        this.segment = segment;
        this.readRule = readRule;
    }

    /** Where the contents lie in non-volatile memory. */
    public short segment() {
        return segment;
    }

    /** When READ BINARY is allowed. */
    public AccessRule readRule() {
        return readRule;
    }
}
