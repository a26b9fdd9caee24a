// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A certificate that is being written, each field as the octets that it will have, so that each can be made wrong. */
final class Draft {
    static final byte[] SHA256_RSA = algorithm("1.2.840.113549.1.1.11");

    byte[] version = Der.context(0, Der.integer("2"));
    byte[] serial = {};
    byte[] algorithm = SHA256_RSA;
    byte[] issuer = {};
    byte[] notBefore = {};
    byte[] notAfter = {};
    byte[] subject = {};
    byte[] publicKey = {};
    byte[] uniqueIds = {};
    Map<Ext, byte[]> extensions = new LinkedHashMap<>();
    byte[] outerAlgorithm = SHA256_RSA;
    RSAPrivateCrtKey signer;
    String scheme = "SHA256withRSA";
    int unusedBits;

    /** Changes what was signed after it was signed. */
    UnaryOperator<byte[]> afterSigning = UnaryOperator.identity();

    /** Changes the signature, or makes another one. */
    UnaryOperator<byte[]> onSignature = UnaryOperator.identity();

    /** Changes the whole certificate. */
    UnaryOperator<byte[]> onWhole = UnaryOperator.identity();

    Draft(RSAPrivateCrtKey signer) {
        this.signer = signer;
    }

    static byte[] algorithm(String oid) {
        return Der.seq(Der.oid(oid), Der.NULL);
    }

    Draft with(Consumer<Draft> change) {
        change.accept(this);
        return this;
    }

    /** An extension at its place, or at the end when it is new. */
    Draft extension(Ext extension, boolean critical, byte[] value) {
        extensions.put(extension, extension.write(critical, value));
        return this;
    }

    Draft without(Ext extension) {
        extensions.remove(extension);
        return this;
    }

    /** What is signed. */
    byte[] signedPart() {
        byte[] written = Der.join(extensions.values().toArray(byte[][]::new));
        return Der.seq(
                version,
                serial,
                algorithm,
                issuer,
                Der.seq(notBefore, notAfter),
                subject,
                publicKey,
                uniqueIds,
                extensions.isEmpty() ? new byte[0] : Der.context(3, Der.seq(written)));
    }

    byte[] der() {
        byte[] signedPart = signedPart();
        byte[] signature = onSignature.apply(sign(signer, scheme, signedPart));
        return onWhole.apply(Der.seq(afterSigning.apply(signedPart), outerAlgorithm, Der.bits(unusedBits, signature)));
    }

    static byte[] sign(RSAPrivateCrtKey key, String scheme, byte[] message) {
        try {
            Signature signature = Signature.getInstance(scheme);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(scheme, e);
        }
    }
}
