// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import java.util.List;

/** What the applications for reader tests keep without power. No command reads these files. */
final class ReaderTestFiles {
    private static final int TRY_COUNTER = 0x0001;
    private static final int LAST_PIN_COMMAND = 0x0002;
    private static final int LENGTH_FIELD = 2;
    private static final int LONGEST_COMMAND = 5 + 255;
    private static final byte TRIES = 3;

    private ReaderTestFiles() {}

    /** The try counter and the last PIN command. */
    static List<FileImage> ofReaderTest() {
        return List.of(
                new FileImage.Transparent(TRY_COUNTER, Octets.of(new byte[] {TRIES}), AccessCondition.never()),
                new FileImage.Transparent(
                        LAST_PIN_COMMAND,
                        Octets.of(new byte[LENGTH_FIELD + LONGEST_COMMAND]),
                        AccessCondition.never()));
    }
}
