// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;

/** RSASSA-PKCS1-v1_5 by the JDK's own primitive, which compares the whole encoded message. */
final class RsaSignature {
    /** Octets of a signature. */
    static final int LENGTH = 256;

    private RsaSignature() {}

    /** @param hash as the JDK writes it: {@code SHA256} */
    static boolean verifies(X509Certificate signer, String hash, byte[] message, byte[] signature) {
        if (signature.length != LENGTH) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(hash + "withRSA");
            verifier.initVerify(signer.getPublicKey());
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
