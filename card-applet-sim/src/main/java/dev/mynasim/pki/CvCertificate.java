// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import dev.mynasim.apdu.tlv.BerTag;
import dev.mynasim.apdu.tlv.BerTlv;
import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.List;

/**
 * A card-verifiable certificate (CV certificate), card-protocol.md section 3.7: {@code 7F21 82 0233 { 5F4E 82 0129
 * <issuer key id><subject key id><public key>, 5F37 82 0100 <signature> }}, 568 octets. The signature is PKCS#1 v1.5
 * with SHA-256 over the 297 octets of the {@code 5F4E} value (SINGLE).
 */
public final class CvCertificate {
    /** Octets of the whole object. */
    public static final int LENGTH = 568;

    private static final BerTag CERTIFICATE = BerTag.of(0x7F21);
    private static final BerTag BODY = BerTag.of(0x5F4E);
    private static final BerTag SIGNATURE = BerTag.of(0x5F37);

    private final BerTlv body;
    private final BerTlv signature;

    private CvCertificate(BerTlv body, BerTlv signature) {
        this.body = body;
        this.signature = signature;
    }

    static CvCertificate sign(CvAuthority issuer, KeyId subject, PublicKey subjectKey) {
        byte[] body = ByteBuffer.allocate(2 * KeyId.LENGTH + CvPublicKey.LENGTH)
                .put(issuer.keyId().octets())
                .put(subject.octets())
                .put(CvPublicKey.octets(subjectKey))
                .array();
        return new CvCertificate(BerTlv.of(BODY, body), BerTlv.of(SIGNATURE, issuer.sign(body)));
    }

    /** The whole object, 568 octets. */
    public byte[] octets() {
        return BerTlv.of(CERTIFICATE, List.of(body, signature)).octets();
    }

    /** The same without tag and length of {@code 7F21}, as GET DATA answers it; 563 octets. */
    public byte[] contents() {
        return BerTlv.of(CERTIFICATE, List.of(body, signature)).value();
    }
}
