// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateRecord;
import dev.mynasim.pki.CertificateStatus;
import dev.mynasim.pki.CrlIssuer;
import dev.mynasim.pki.CrlSchedule;
import dev.mynasim.pki.CrlScope;
import dev.mynasim.pki.RevocationReason;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.time.Instant;

/** Asks the CA about a certificate: at once, or by the list of the day. */
final class CaProbe {
    private CaProbe() {}

    /** {@code good}, {@code unknown} or {@code revoked(reason)}, as OCSP would say it. */
    static String status(CaRegister register, CertificateId id) {
        CertificateStatus status = register.status(id);
        if (status instanceof CertificateStatus.Revoked revoked) {
            return "revoked(" + revoked.reason() + ")";
        }
        return status instanceof CertificateStatus.Good ? "good" : "unknown";
    }

    /** What the newest list of the certificate's distribution point says. */
    static String listed(CaRegister register, CertificateId id, Instant now) {
        CertificateRecord record = register.find(id).orElseThrow();
        byte[] list = new CrlIssuer(register, CrlSchedule.DEFAULT).newestAt(CrlScope.of(record), now);
        try {
            X509CRL crl = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
            X509CRLEntry entry = crl.getRevokedCertificate(record.certificate());
            if (entry == null) {
                return "good";
            }
            RevocationReason reason = entry.getRevocationReason() == null
                    ? RevocationReason.UNSPECIFIED
                    : RevocationReason.valueOf(entry.getRevocationReason().name());
            return "revoked(" + reason + ")";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the CA's own list cannot be read", e);
        }
    }

    /** Whether an answer is the expected one; {@code revoked} stands for any reason. */
    static boolean fits(String expected, String found) {
        return expected.equals(found) || (expected.equals("revoked") && found.startsWith("revoked("));
    }
}
