// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/**
 * The seal of a report: an Ed25519 signature (RFC 8032) over {@code SHA256SUMS}, 64 octets. A digest alone shows
 * accidents; a seal shows that nobody without the key changed the report.
 */
public final class Seal {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey key;

    private Seal(PrivateKey key) {
        this.key = key;
    }

    /**
     * The key in a PEM file, as {@code openssl genpkey -algorithm ed25519} writes it.
     *
     * @throws IOException when the file cannot be read or holds no such key; the message never shows what it holds
     */
    public static Seal withKey(Path file) throws IOException {
        byte[] encoded = Pem.read(file, "PRIVATE KEY");
        try {
            return new Seal(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " holds no Ed25519 key; openssl genpkey -algorithm ed25519 makes one", e);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    /**
     * The public key in a PEM file, as {@code openssl pkey -pubout} writes it.
     *
     * @throws IOException when the file cannot be read or holds no such key
     */
    public static PublicKey publicKey(Path file) throws IOException {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Pem.read(file, "PUBLIC KEY")));
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " holds no Ed25519 public key; openssl pkey -pubout writes one", e);
        }
    }

    /** The seal over octets. */
    byte[] over(byte[] octets) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(octets);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key that was read can sign", e);
        }
    }

    /** Whether a seal over octets is one of the key. */
    static boolean holds(byte[] seal, byte[] octets, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(octets);
            return signature.verify(seal);
        } catch (GeneralSecurityException e) {
            // Also what is no signature at all, of another length for instance.
            return false;
        }
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "Seal";
    }
}
