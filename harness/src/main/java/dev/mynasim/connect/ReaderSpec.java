// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which reader, as a person writes it: {@code socket:HOST:PORT}, {@code socket+tls:HOST:PORT,ca=FILE},
 * {@code pcsc:NAME}, {@code sim:PERSONA}, {@code sim:PERSONA/PROFILE} or {@code sim:FILE.card}. The text of each is its
 * {@code toString}, and is read back as an equal one.
 */
public sealed interface ReaderSpec {
    /** The longest text that is looked at, in characters. */
    int MAX_LENGTH = 1024;

    /** What {@link #parse} found. */
    sealed interface Parsed permits Known, Wrong {}

    /**
     * The text names a reader; whether it is there is seen when it is opened.
     *
     * @param spec which one
     */
    record Known(ReaderSpec spec) implements Parsed {}

    /**
     * The text names no reader.
     *
     * @param sentence what is wrong and what to write, without a full stop
     */
    record Wrong(String sentence) implements Parsed {}

    /** Reads a text that a person wrote. Never throws, whatever it is. */
    static Parsed parse(String text) {
        return ReaderSpecParser.parse(text);
    }

    /**
     * A card that listens on a socket and speaks vpcd's protocol as the one that is dialled (virtual-reader.md).
     *
     * @param host a name or an address; an IPv6 address without brackets
     * @param port 1 to 65,535
     * @param access what the listener asks for before it lets a reader in
     */
    record Socket(String host, int port, SocketAccess access) implements ReaderSpec {
        private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]{1,255}");
        private static final int LARGEST_PORT = 65_535;

        /**
         * Checks host and port.
         *
         * @throws IllegalArgumentException when the host is empty or has a character that no host has, or the port is
         *     not 1 to 65,535
         */
        public Socket {
            if (!HOST.matcher(host).matches()) {
                throw new IllegalArgumentException("\"" + host + "\" is not a host");
            }
            if (port < 1 || port > LARGEST_PORT) {
                throw new IllegalArgumentException("a port is 1 to " + LARGEST_PORT + ", not " + port);
            }
        }

        /** A card that listens on this machine and lets everybody in. */
        public Socket(String host, int port) {
            this(host, port, SocketAccess.OPEN);
        }

        @Override
        public String toString() {
            return (access.tls() ? "socket+tls:" : "socket:") + (host.contains(":") ? "[" + host + "]" : host) + ":"
                    + port + access;
        }
    }

    /**
     * A reader of the PC/SC service of this machine.
     *
     * @param wanted its name, a part of its name that no other reader has, or its number in the list from 0; empty to
     *     be told which readers there are
     */
    record Pcsc(String wanted) implements ReaderSpec {
        @Override
        public String toString() {
            return "pcsc:" + wanted;
        }
    }

    /**
     * A card that is made in this program, of a persona, and gone with it.
     *
     * @param persona a bundled persona's name, or the path of a persona file (.yaml, .yml, .json)
     * @param profile a bundled card profile's name; null for the persona's usual one
     */
    record Simulated(String persona, @Nullable String profile) implements ReaderSpec {
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
        private static final Pattern FILE = Pattern.compile(".+\\.(ya?ml|json)");

        /**
         * Checks both.
         *
         * @throws IllegalArgumentException when one has a character that no name has
         */
        public Simulated {
            if (!NAME.matcher(persona).matches()
                    && (profile != null || !FILE.matcher(persona).matches())) {
                throw new IllegalArgumentException("\"" + persona + "\" is not a persona's name or file");
            }
            if (profile != null && !NAME.matcher(profile).matches()) {
                throw new IllegalArgumentException("\"" + profile + "\" is not a card profile's name");
            }
        }

        @Override
        public String toString() {
            return "sim:" + persona + (profile == null ? "" : "/" + profile);
        }
    }

    /**
     * A card file, whose changes are written back to it.
     *
     * @param file its path, which ends in {@code .card}
     */
    record CardFile(Path file) implements ReaderSpec {
        /** What the name of a card file ends in. */
        static final String ENDING = ".card";

        /**
         * Checks the ending.
         *
         * @throws IllegalArgumentException when the path does not end in {@code .card}
         */
        public CardFile {
            if (!file.toString().endsWith(ENDING)) {
                throw new IllegalArgumentException("the name of a card file ends in " + ENDING + ", not so " + file);
            }
        }

        @Override
        public String toString() {
            return "sim:" + file;
        }
    }
}
