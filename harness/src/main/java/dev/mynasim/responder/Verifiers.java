// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.responder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who gets revocation data. J-LIS hands it only to verifiers that notified it (署名検証者, 利用者証明検証者; certificates-pki.md
 * section 9.1); here a verifier shows a token. Only hashes of tokens are kept.
 */
public final class Verifiers {
    private static final int SHORTEST_TOKEN = 16;

    private final boolean everybody;
    private final List<byte[]> hashes;

    private Verifiers(boolean everybody, List<byte[]> hashes) {
        this.everybody = everybody;
        this.hashes = List.copyOf(hashes);
    }

    /** Everybody, as is handy in tests. */
    public static Verifiers everybody() {
        return new Verifiers(true, List.of());
    }

    /**
     * Those with one of these tokens.
     *
     * @throws IllegalArgumentException when one has less than 16 characters or a blank in it
     */
    public static Verifiers withTokens(List<String> tokens) {
        List<byte[]> hashes = new ArrayList<>();
        for (String token : tokens) {
            if (!token.matches("[!-~]{" + SHORTEST_TOKEN + ",}")) {
                throw new IllegalArgumentException(
                        "a verifier's token has at least 16 visible ASCII characters; one of them has not");
            }
            hashes.add(hash(token));
        }
        return new Verifiers(false, hashes);
    }

    /**
     * Those with one of the tokens in a file; see {@link TokenFile}.
     *
     * @throws IOException when the file cannot be read or is larger than 1 MiB
     * @throws IllegalArgumentException when there is no token in it, or one that is too short
     */
    public static Verifiers fromFile(Path file) throws IOException {
        return withTokens(TokenFile.read(file));
    }

    /** Whether somebody who shows this token, or none, may ask. */
    boolean admit(Optional<String> token) {
        if (everybody) {
            return true;
        }
        byte[] shown = hash(token.orElse(""));
        boolean found = false;
        for (byte[] known : hashes) {
            // All are compared, so that the time says nothing.
            found |= MessageDigest.isEqual(known, shown);
        }
        return found;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
