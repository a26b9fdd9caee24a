// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import dev.mynasim.connect.ReaderSpec.CardFile;
import dev.mynasim.connect.ReaderSpec.Known;
import dev.mynasim.connect.ReaderSpec.Parsed;
import dev.mynasim.connect.ReaderSpec.Pcsc;
import dev.mynasim.connect.ReaderSpec.Simulated;
import dev.mynasim.connect.ReaderSpec.Socket;
import dev.mynasim.connect.ReaderSpec.Wrong;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a reader. */
final class ReaderSpecParser {
    private static final Pattern ADDRESS = Pattern.compile("(?:\\[([^\\[\\]]+)]|([^:\\[\\]]+)):([0-9]{1,5})(?:,(.+))?");
    private static final Pattern PERSONA = Pattern.compile("([A-Za-z0-9_-]+)(?:/([A-Za-z0-9_-]+))?");
    private static final int MOST_QUOTED = 60;

    private ReaderSpecParser() {}

    static Parsed parse(String text) {
        if (text.length() > ReaderSpec.MAX_LENGTH) {
            return new Wrong("a reader is named in at most %d characters, not %d"
                    .formatted(ReaderSpec.MAX_LENGTH, text.length()));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return new Wrong("the name of a reader has a control character in it; write it in one line");
        }
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "socket" -> socket(rest, false);
            case "socket+tls" -> socket(rest, true);
            case "pcsc" -> new Known(new Pcsc(rest.strip()));
            case "sim" -> simulated(rest);
            default ->
                new Wrong(quoted(text) + " is not a reader; write socket:HOST:PORT, pcsc:NAME, sim:PERSONA,"
                        + " sim:PERSONA/PROFILE or sim:FILE.card");
        };
    }

    private static Parsed socket(String rest, boolean tls) {
        String whole = (tls ? "socket+tls:" : "socket:") + rest;
        Matcher found = ADDRESS.matcher(rest);
        if (found.matches()) {
            String host = found.group(1) == null ? found.group(2) : found.group(1);
            String options = found.group(4) == null ? "" : found.group(4);
            try {
                SocketAccess access = SocketAccess.parse(options, tls);
                return new Known(new Socket(host, Integer.parseInt(found.group(3)), access));
            } catch (InvalidPathException e) {
                return new Wrong(quoted(whole) + " has a path that is none: " + e.getReason());
            } catch (IllegalArgumentException e) {
                return new Wrong("%s is not a reader: %s".formatted(shortened(whole), e.getMessage()));
            }
        }
        return new Wrong(quoted(whole)
                + " is not socket:HOST:PORT, for example socket:127.0.0.1:35970; an IPv6 address stands in brackets");
    }

    private static Parsed simulated(String rest) {
        if (rest.isEmpty()) {
            return new Wrong("sim: names no card; write sim:adult, or the path of a card file as sim:taro.card");
        }
        try {
            if (rest.endsWith(CardFile.ENDING)) {
                return new Known(new CardFile(Path.of(rest)));
            }
            Matcher found = PERSONA.matcher(rest);
            return new Known(
                    found.matches() ? new Simulated(found.group(1), found.group(2)) : new Simulated(rest, null));
        } catch (InvalidPathException e) {
            return new Wrong(quoted(rest) + " is not a path: " + e.getReason());
        } catch (IllegalArgumentException e) {
            return new Wrong(quoted("sim:" + rest) + " names no card; write sim:PERSONA, sim:PERSONA/PROFILE,"
                    + " sim:FILE.yaml with a persona or sim:FILE.card");
        }
    }

    private static String quoted(String text) {
        return "\"" + shortened(text) + "\"";
    }

    private static String shortened(String text) {
        return text.length() <= MOST_QUOTED ? text : text.substring(0, MOST_QUOTED) + "...";
    }
}
