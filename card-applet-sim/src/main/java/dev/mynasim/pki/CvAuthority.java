// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.HexFormat;
import javax.crypto.Cipher;

/**
 * A key that vouches for others on the card: a CA of CV certificates, or the key certified in an application's EF 0004,
 * which signs the records beside it (card-protocol.md sections 3.2, 3.3 and 3.7). Deterministic.
 */
public final class CvAuthority {
    private static final int DIGEST_LENGTH = 32;

    // DigestInfo up to its OCTET STRING, without the outer header: AlgorithmIdentifier of SHA-256 (RFC 8017 section
    // 9.2).
    private static final byte[] SHA_256 = HexFormat.of().parseHex("300D06096086480165030402010500");

    private final KeyId keyId;
    private final KeyPair key;

    /**
     * An authority.
     *
     * @param keyId what its key is called
     * @param key RSA-2048
     */
    public CvAuthority(KeyId keyId, KeyPair key) {
        this.keyId = keyId;
        this.key = key;
    }

    /** Test root of the chain that GET DATA shows, {@code 6000020}. */
    public static CvAuthority testCardManagerRoot() {
        return new CvAuthority(KeyId.of("6000020"), TestKeys.cv("000020"));
    }

    /** Test CA of the surface check application, {@code 6000023}. */
    public static CvAuthority testSurfaceCa() {
        return new CvAuthority(KeyId.of("6000023"), TestKeys.cv("000023"));
    }

    /** Test CA of the text input support application, {@code 6000033}. */
    public static CvAuthority testTextCa() {
        return new CvAuthority(KeyId.of("6000033"), TestKeys.cv("000033"));
    }

    /** Test CA of terminal certificates, {@code 9200073}. */
    public static CvAuthority testTerminalCa() {
        return new CvAuthority(KeyId.of("9200073"), TestKeys.cv("200073"));
    }

    /** What a municipality signs its surface records with; the test CA certifies it. */
    public static CvAuthority testSurfaceIssuer(Municipality municipality) {
        return new CvAuthority(issuerId(municipality, "001"), TestKeys.cv("000024"));
    }

    /** What a municipality signs its text records with; the test CA certifies it. */
    public static CvAuthority testTextIssuer(Municipality municipality) {
        return new CvAuthority(issuerId(municipality, "002"), TestKeys.cv("000034"));
    }

    // The subject of EF 0004 is the municipality's own (SINGLE); how its number is made is INFERRED.
    private static KeyId issuerId(Municipality municipality, String group) {
        return new KeyId("60" + municipality.code(), group);
    }

    /** What its key is called. */
    public KeyId keyId() {
        return keyId;
    }

    /** Its public key. */
    public PublicKey publicKey() {
        return key.getPublic();
    }

    /** Certifies another authority's key. */
    public CvCertificate certify(CvAuthority subject) {
        return certify(subject.keyId(), subject.publicKey());
    }

    /** Certifies a key. */
    public CvCertificate certify(KeyId subject, PublicKey subjectKey) {
        return CvCertificate.sign(this, subject, subjectKey);
    }

    /** RSASSA-PKCS1-v1_5 with SHA-256, 256 octets. */
    public byte[] sign(byte[] message) {
        return RsaSigner.sign(key.getPrivate(), message);
    }

    /**
     * Signs three SHA-256 values in one DigestInfo, as the card face does (card-protocol.md section 3.3.1).
     *
     * @param digests 96 octets
     * @return 256 octets
     */
    public byte[] signThreeDigests(byte[] digests) {
        if (digests.length != 3 * DIGEST_LENGTH) {
            throw new IllegalArgumentException("three SHA-256 values have 96 octets, not " + digests.length);
        }
        byte[] digestInfo = new byte[2 + SHA_256.length + 2 + digests.length];
        digestInfo[0] = 0x30;
        digestInfo[1] = (byte) (digestInfo.length - 2);
        System.arraycopy(SHA_256, 0, digestInfo, 2, SHA_256.length);
        digestInfo[2 + SHA_256.length] = 0x04;
        digestInfo[3 + SHA_256.length] = (byte) digests.length;
        System.arraycopy(digests, 0, digestInfo, 4 + SHA_256.length, digests.length);
        try {
            // Encrypting with a private key is how the JDK does PKCS#1 v1.5 block type 1 over a ready DigestInfo.
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key.getPrivate());
            return cipher.doFinal(digestInfo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the test key " + keyId.number() + " cannot sign", e);
        }
    }
}
