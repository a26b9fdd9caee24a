// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.sim.MyNumberCard;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is in one terminal. */
public sealed interface TerminalSpec {
    /** What stands before a socket's address. */
    String SOCKET = "socket:";

    /** How the name of a terminal speaks of its card. */
    String title();

    /**
     * A new card of a persona. Where several terminals have a card of the same persona, each is another one of that
     * person's cards, with certificates and serial numbers of its own.
     *
     * @param persona a bundled name, or the path of a persona file
     * @param profile a bundled card profile's name, the path of a file, or null for the persona's usual one
     */
    record Persona(String persona, @Nullable String profile) implements TerminalSpec {
        @Override
        public String title() {
            String who = fileName(persona);
            return profile == null ? who : who + "/" + fileName(profile);
        }

        private static String fileName(String nameOrPath) {
            return String.valueOf(Path.of(nameOrPath).getFileName());
        }
    }

    /**
     * A card file, opened for this terminal alone. Every change is kept before its answer leaves the card.
     *
     * @param file the file, such as {@code taro.card}
     */
    record CardFile(Path file) implements TerminalSpec {
        @Override
        public String title() {
            return String.valueOf(file.getFileName());
        }
    }

    /**
     * A card that its owner holds: who takes it out or puts it in does so in the terminal. It stays its owner's to
     * close.
     *
     * @param card the card
     */
    record Held(MyNumberCard card) implements TerminalSpec {
        @Override
        public String title() {
            return card.persona();
        }
    }

    /**
     * Reads one terminal's card: {@code adult}, {@code adult/plastic-contactless}, a persona file ({@code .yaml},
     * {@code .yml}, {@code .json}) or a card file ({@code .card}).
     *
     * @param text at most 4,096 characters
     * @throws IllegalArgumentException when it names nothing, with what can be named
     */
    static TerminalSpec parse(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > SpecReader.MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a terminal's card is a persona (adult, adult/plastic-contactless), a card file (taro.card) or a"
                            + " socket (socket:127.0.0.1:35963), in 1 to " + SpecReader.MOST_CHARACTERS
                            + " characters; these are " + name.length());
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        int slash = name.indexOf('/');
        return switch (ending) {
            case "card" -> new CardFile(Path.of(name));
            case "yaml", "yml", "json" -> new Persona(name, null);
            default ->
                slash < 0 ? new Persona(name, null) : new Persona(name.substring(0, slash), name.substring(slash + 1));
        };
    }
}
