// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/** An internal EF (IEF) that holds a private key. The key itself lies in the coprocessor. */
public final class KeyFile extends ElementaryFile {
    private final short key;
    private final AccessRule useRule;

    /**
     * @param id the file identifier
     * @param key the coprocessor's number of the key
     * @param useRule when the key may sign
     */
    public KeyFile(short id, short key, AccessRule useRule) {
        super(id);
        this.key = key;
        this.useRule = useRule;
    }

    /** The coprocessor's number of the key. */
    public short key() {
        return key;
    }

    /** When the key may sign. */
    public AccessRule useRule() {
        return useRule;
    }
}
