// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/** An internal EF (IEF) that holds a private key. The key itself is the coprocessor's. */
public final class KeyFile extends ElementaryFile {
    /** The key signs by COMPUTE DIGITAL SIGNATURE. */
    public static final byte SIGNATURE = 0;

    /** The key answers INTERNAL AUTHENTICATE. */
    public static final byte AUTHENTICATION = 1;

    /** The key opens the secure messaging session: it decrypts what SET SESSION KEY brings. */
    public static final byte SESSION = 2;

    private final short key;
    private final AccessRule useRule;
    private final byte purpose;

    /**
     * @param id the file identifier
     * @param key the coprocessor's number of the key
     * @param useRule when the key may be used
     * @param purpose what it is for: {@link #SIGNATURE}, {@link #AUTHENTICATION} or {@link #SESSION}
     */
    public KeyFile(short id, short key, AccessRule useRule, byte purpose) {
        super(id);
        this.key = key;
        this.useRule = useRule;
        this.purpose = purpose;
    }

    /** The coprocessor's number of the key. */
    public short key() {
        return key;
    }

    /** When the key may be used. */
    public AccessRule useRule() {
        return useRule;
    }

    /** What the key is for. */
    public byte purpose() {
        return purpose;
    }
}
