// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/** A dedicated file (DF): an application's name and its elementary files. */
public final class DedicatedFile {
    private static final short SHORT_ID_MASK = 0x1F;

    private final byte[] name;
    private final ElementaryFile[] files;

    /**
     * @param name the application identifier, 1 to 16 octets
     * @param files the elementary files
     */
    public DedicatedFile(byte[] name, ElementaryFile[] files) {
        this.name = name;
        this.files = files;
    }

    /** The application identifier; not to be written to. */
    public byte[] name() {
        return name;
    }

    /** The file with an identifier, or null. */
    public ElementaryFile find(short id) {
        for (short i = 0; i < (short) files.length; i++) {
            if (files[i].id() == id) {
                return files[i];
            }
        }
        return null;
    }

    /**
     * The file with a short EF identifier, or null. Only identifiers 0001 to 001E have one (card-protocol.md section
     * 2.3).
     */
    public ElementaryFile findByShortId(byte shortId) {
        short id = (short) (shortId & SHORT_ID_MASK);
        return id == 0 || id == SHORT_ID_MASK ? null : find(id);
    }
}
