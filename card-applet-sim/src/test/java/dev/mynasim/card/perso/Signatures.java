// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;

/** Verifies with the JDK, by offsets counted by hand from the sheet. */
final class Signatures {
    private Signatures() {}

    /** The key that a CV certificate of 568 octets certifies: its modulus is 256 octets from 55 on. */
    static PublicKey certified(byte[] certificate) throws Exception {
        return key(Arrays.copyOfRange(certificate, 10 + 32, 10 + 32 + 265));
    }

    /** A key written {@code 90 03 010001 91 82 0100 <modulus>}. */
    static PublicKey key(byte[] octets) throws Exception {
        BigInteger modulus = new BigInteger(1, Arrays.copyOfRange(octets, 9, 265));
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65537)));
    }

    static boolean verify(PublicKey key, byte[] file, int from, int to, int signatureFrom) throws Exception {
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(key);
        verifier.update(file, from, to - from);
        return verifier.verify(file, signatureFrom, 256);
    }
}
