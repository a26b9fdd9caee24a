// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.sim.MyNumberCard;
import java.nio.file.Path;

/** What is in one terminal. */
sealed interface TerminalSpec {
    /** How the terminal's name speaks of it. */
    String title();

    /**
     * A card that is made, opened or dialled for this terminal.
     *
     * @param reader which one
     */
    record Named(ReaderSpec reader) implements TerminalSpec {
        @Override
        public String title() {
            if (reader instanceof ReaderSpec.Simulated made) {
                return made.profile() == null ? file(made.persona()) : made.persona() + "/" + made.profile();
            }
            return reader instanceof ReaderSpec.CardFile kept ? file(kept.file().toString()) : reader.toString();
        }

        private static String file(String path) {
            return String.valueOf(Path.of(path).getFileName());
        }
    }

    /**
     * A card that its owner holds: who takes it out or puts it in does so in the terminal.
     *
     * @param card the card, which stays its owner's to close
     */
    record Held(MyNumberCard card) implements TerminalSpec {
        @Override
        public String title() {
            return card.persona();
        }
    }
}
