// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.icc.Icc;
import java.io.IOException;

/** Opens the card that a specification such as {@code sim:adult} names. */
interface CardReaders {
    /**
     * The card, without power.
     *
     * @throws UsageException when the specification names no reader or card
     * @throws IOException when the reader cannot be reached
     */
    Opened open(String spec) throws UsageException, IOException;

    /** A card that is this command's until it is closed. */
    interface Opened extends AutoCloseable {
        Icc card();

        @Override
        void close() throws IOException;
    }
}
