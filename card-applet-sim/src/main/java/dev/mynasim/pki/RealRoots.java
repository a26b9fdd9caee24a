// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Keeps the real roots, and what they issued, out of the emulator (certificates-pki.md sections 1.1 and 12). */
public final class RealRoots {
    private static final Set<String> FINGERPRINTS = Set.of(
            "19645405a1fe14377434bd55957628ac4038557c542403a2243f21c706fc9355",
            "79679c33e4cc9319440f1ad120a597ff1844e2ef217063adb176966fd5e6fbeb",
            "d227f6cde11d35c5252178f106f843d24651944975413b539fa2fb68dbfa365f",
            "4dcfc4ca0aaf9fb2a3081b3f0c991c320b3acc008667a341eeaec5af1d58ca7d",
            "64114f29620c24ed2631d46476a040e7ee740d956089c00b036a6a8118c322b5");

    private RealRoots() {}

    /**
     * Refuses a certificate that is a real root or names one as its issuer. Where the fingerprint of a root is not
     * known (AUTH 2), its name gives it away: {@code O=JPKI} without a mark that says TEST.
     *
     * @throws IllegalArgumentException when it is one
     */
    public static void refuse(X509Certificate certificate) {
        if (isFingerprintOfRealRoot(fingerprint(certificate))
                || isRealName(certificate.getSubjectX500Principal().getEncoded())
                || isRealName(certificate.getIssuerX500Principal().getEncoded())) {
            throw new IllegalArgumentException(
                    "the certificate belongs to the real JPKI; the emulator takes test certificates only");
        }
    }

    /** Whether this is the SHA-256, in hexadecimal, of a real root's DER. */
    static boolean isFingerprintOfRealRoot(String sha256) {
        return FINGERPRINTS.contains(sha256);
    }

    private static boolean isRealName(byte[] encoded) {
        X500Name name = X500Name.getInstance(encoded);
        return value(name, BCStyle.O).filter("JPKI"::equals).isPresent()
                && Arrays.stream(name.getRDNs(BCStyle.OU))
                        .map(rdn -> IETFUtils.valueToString(rdn.getFirst().getValue()))
                        .noneMatch(unit -> unit.contains("TEST"));
    }

    private static Optional<String> value(X500Name name, ASN1ObjectIdentifier type) {
        return Arrays.stream(name.getRDNs(type))
                .map(rdn -> IETFUtils.valueToString(rdn.getFirst().getValue()))
                .findFirst();
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the certificate cannot be encoded", e);
        }
    }
}
