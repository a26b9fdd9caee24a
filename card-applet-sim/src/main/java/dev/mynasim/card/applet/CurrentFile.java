// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.DedicatedFile;
import dev.mynasim.card.file.ElementaryFile;
import dev.mynasim.card.file.NonVolatileMemory;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;

/** Which elementary file of an application is current, and the one place that finds a file for a command. */
final class CurrentFile {
    /** P2 of VERIFY, CHANGE REFERENCE DATA and signing: the current EF. */
    private static final byte CURRENT_EF = (byte) 0x80;

    private static final byte SHORT_ID = 0x1F;
    private static final byte RESERVED_BITS = 0x60;

    private final DedicatedFile dedicatedFile;
    private final NonVolatileMemory memory;
    private final Object[] current = JCSystem.makeTransientObjectArray((short) 1, JCSystem.CLEAR_ON_DESELECT);

    CurrentFile(DedicatedFile dedicatedFile, NonVolatileMemory memory) {
        this.dedicatedFile = dedicatedFile;
        this.memory = memory;
    }

    /** Leaves no current EF. */
    void clear() {
        current[0] = null;
    }

    /** Makes the file with an identifier current, or answers {@code 6A82} and changes nothing. */
    void select(short id) {
        makeCurrent(dedicatedFile.find(id));
    }

    /** Makes the file with a short EF identifier current and returns it, or answers {@code 6A82}. */
    ElementaryFile selectByShortId(byte shortId) {
        return makeCurrent(dedicatedFile.findByShortId(shortId));
    }

    /** The current EF, or {@code 6986}. */
    ElementaryFile require() {
        ElementaryFile file = (ElementaryFile) current[0];
        if (file == null) {
            ISOException.throwIt(Sw.NO_CURRENT_EF);
        }
        return file;
    }

    /** Refuses a P2 that is neither {@code 80} nor {@code 80 | short EF identifier}: {@code 6A86}. */
    static void checkReference(byte p2) {
        if ((byte) (p2 & CURRENT_EF) == 0 || (byte) (p2 & RESERVED_BITS) != 0) {
            ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
        }
    }

    /** The file that P2 refers to: the current EF, or one by its short identifier, which becomes current. */
    ElementaryFile byReference(byte p2) {
        byte shortId = (byte) (p2 & SHORT_ID);
        return shortId == 0 ? require() : selectByShortId(shortId);
    }

    private ElementaryFile makeCurrent(ElementaryFile file) {
        if (file == null || !file.isPresent(memory)) {
            ISOException.throwIt(ISO7816.SW_FILE_NOT_FOUND);
        }
        current[0] = file;
        return file;
    }
}
