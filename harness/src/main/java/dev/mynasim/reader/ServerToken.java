// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A secret that clients say first: one line, {@code MYNASIM-TOKEN <token>}, before the wire begins. */
public final class ServerToken {
    /** Fewest characters of a token. */
    public static final int SHORTEST = 16;

    /** Most characters of a token. */
    public static final int LONGEST = 128;

    /** What stands before the token in the line. */
    static final String WORD = "MYNASIM-TOKEN ";

    /** Octets of the longest line, its end included (carriage return, line feed). */
    static final int LONGEST_LINE = WORD.length() + LONGEST + 2;

    private final byte[] digest;

    private ServerToken(byte[] digest) {
        this.digest = digest;
    }

    /**
     * A token; only its digest is kept.
     *
     * @param token {@value #SHORTEST} to {@value #LONGEST} visible ASCII characters
     * @throws IllegalArgumentException when it is not; the message does not show it
     */
    public static ServerToken of(String token) {
        if (token.length() < SHORTEST || token.length() > LONGEST || !token.matches("[!-~]*")) {
            throw new IllegalArgumentException("a token has " + SHORTEST + " to " + LONGEST
                    + " visible ASCII characters without blanks; this one has " + token.length() + " characters");
        }
        return new ServerToken(digest((WORD + token).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Whether a line, without its end, says this token; takes as long for every line of one length. */
    boolean isSaidBy(byte[] line) {
        return MessageDigest.isEqual(digest, digest(line));
    }

    private static byte[] digest(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ServerToken (not shown)";
    }
}
