// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/** A working EF (WEF) of transparent structure: a run of octets that READ BINARY reads. */
public final class TransparentFile extends ElementaryFile {
    private static final short ALWAYS = -1;

    private final short segment;
    private final AccessRule readRule;
    private final short presence;

    /**
     * @param id the file identifier
     * @param segment where the contents lie in non-volatile memory
     * @param readRule when READ BINARY is allowed
     */
    public TransparentFile(short id, short segment, AccessRule readRule) {
        this(id, segment, readRule, ALWAYS);
    }

    /** @param presence a segment of one octet, not 0 once the file is there */
    public TransparentFile(short id, short segment, AccessRule readRule, short presence) {
        super(id);
        this.segment = segment;
        this.readRule = readRule;
        this.presence = presence;
    }

    @Override
    public boolean isPresent(NonVolatileMemory memory) {
        return presence == ALWAYS || memory.get(presence, (short) 0) != 0;
    }

    /** Makes the file be there. No command does this; the issuer may. */
    public void create(NonVolatileMemory memory) {
        if (presence != ALWAYS) {
            memory.put(presence, (short) 0, (byte) 1);
        }
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
