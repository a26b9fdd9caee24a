// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which card somebody wants, in the words of the command line: {@code PERSONA[/PROFILE]} or a card file. */
sealed interface CardChoice {
    /**
     * A card that is made now.
     *
     * @param persona a bundled persona or a persona file
     * @param profile a bundled profile; null: the one that the persona usually has
     */
    record Fresh(String persona, @Nullable String profile) implements CardChoice {}

    /**
     * A card from a file.
     *
     * @param file the card file
     */
    record Kept(Path file) implements CardChoice {}

    /** Reads a choice. A name is a persona, a .yaml, .yml or .json file is one too, and any other path a card file. */
    static CardChoice parse(String text) {
        if (text.matches("[a-z0-9-]+/[a-z0-9-]+")) {
            int slash = text.indexOf('/');
            return new Fresh(text.substring(0, slash), text.substring(slash + 1));
        }
        if (text.matches("[a-z0-9-]+|.*\\.(ya?ml|json)")) {
            return new Fresh(text, null);
        }
        return new Kept(Path.of(text));
    }
}
