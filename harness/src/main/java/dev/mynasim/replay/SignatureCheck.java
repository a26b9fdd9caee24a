// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay;

import dev.mynasim.vectors.clients.ExpectedSignature;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Verifies signatures with the JDK's own RSA (card-protocol.md section 4.2, RFC 8017). */
final class SignatureCheck {
    private static final int TRAILER_FIELD = 1;
    private static final int MODULUS_LENGTH = 256;

    private final Values values;

    SignatureCheck(Values values) {
        this.values = values;
    }

    void verify(ExpectedSignature step) throws StepFailure {
        RSAPublicKey key = Certificates.parse(values.get(step.certificate()));
        byte[] signature = values.get(step.signature());
        byte[] message = step.message().toArray();
        boolean holds = step.scheme() == ExpectedSignature.Scheme.PADDED
                ? Arrays.equals(padded(message), recovered(key, signature))
                : holds(step, key, message, signature);
        if (!holds || signature.length != MODULUS_LENGTH) {
            throw new StepFailure(
                    "%s is no signature of this kind over this with this key".formatted(step.signature()));
        }
    }

    private static boolean holds(ExpectedSignature step, RSAPublicKey key, byte[] message, byte[] signature) {
        try {
            Signature verifier = verifier(step.hash(), step.saltLength());
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Signature verifier(@Nullable String hash, @Nullable Integer saltLength)
            throws GeneralSecurityException {
        if (hash == null) {
            throw new IllegalArgumentException("a scheme with a hash names one");
        }
        if (saltLength == null) {
            return Signature.getInstance(hash.replace("-", "") + "withRSA");
        }
        Signature pss = Signature.getInstance("RSASSA-PSS");
        pss.setParameter(new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), saltLength, TRAILER_FIELD));
        return pss;
    }

    // 00 01 FF ... FF 00, then the message (RFC 8017 section 9.2).
    private static byte[] padded(byte[] message) {
        byte[] block = new byte[MODULUS_LENGTH];
        int start = MODULUS_LENGTH - message.length;
        block[1] = 1;
        Arrays.fill(block, 2, start - 1, (byte) 0xFF);
        System.arraycopy(message, 0, block, start, message.length);
        return block;
    }

    private static byte[] recovered(RSAPublicKey key, byte[] signature) {
        byte[] number = new BigInteger(1, signature)
                .modPow(key.getPublicExponent(), key.getModulus())
                .toByteArray();
        byte[] block = new byte[MODULUS_LENGTH];
        int length = Math.min(number.length, MODULUS_LENGTH);
        System.arraycopy(number, number.length - length, block, MODULUS_LENGTH - length, length);
        return block;
    }
}
