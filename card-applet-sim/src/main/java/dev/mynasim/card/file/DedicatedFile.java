// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/** A dedicated file (DF): an application's name, its elementary files and its data objects. */
public final class DedicatedFile {
    private static final short SHORT_ID_MASK = 0x1F;

    private final byte kind;
    private final byte[] name;
    private final ElementaryFile[] files;
    private final DataObject[] dataObjects;

    /**
     * @param kind which application it is, see {@link ApplicationKind}
     * @param name the application identifier, 1 to 16 octets
     * @param files the elementary files
     * @param dataObjects what GET DATA finds while the application is current
     */
    public DedicatedFile(byte kind, byte[] name, ElementaryFile[] files, DataObject[] dataObjects) {
        this.kind = kind;
        this.name = name;
        this.files = files;
        this.dataObjects = dataObjects;
    }

    /** Which application it is, see {@link ApplicationKind}. */
    public byte kind() {
        return kind;
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

    /** The application's own key for a purpose, the first there is, or null. */
    public KeyFile ownKey(byte purpose) {
        for (short i = 0; i < (short) files.length; i++) {
            if (files[i] instanceof KeyFile && ((KeyFile) files[i]).purpose() == purpose) {
                return (KeyFile) files[i];
            }
        }
        return null;
    }

    /** The data object with a tag, or null. */
    public DataObject findDataObject(short tag) {
        for (short i = 0; i < (short) dataObjects.length; i++) {
            if (dataObjects[i].tag() == tag) {
                return dataObjects[i];
            }
        }
        return null;
    }
}
