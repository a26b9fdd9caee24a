// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.CertificateRecord;
import dev.mynasim.pki.CertificateStatus;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** The CA's records in words, and certificates as a person names them. */
final class CaWords {
    private CaWords() {}

    /** One line about a certificate. */
    static String line(CertificateRecord record, CertificateStatus status) {
        return "%-4s %-10s %-5s generation %d, %s, until %s: %s"
                .formatted(
                        record.id().kind().name().toLowerCase(Locale.ROOT),
                        record.id().number(),
                        record.device().name().toLowerCase(Locale.ROOT),
                        record.generation().number(),
                        record.municipality().name(),
                        record.notAfter(),
                        words(status));
    }

    static String words(CertificateStatus status) {
        if (status instanceof CertificateStatus.Revoked revoked) {
            return "revoked since %s, %s".formatted(revoked.since(), revoked.reason());
        }
        if (status instanceof CertificateStatus.NotYetActive waiting) {
            return "not active before " + waiting.from();
        }
        return status instanceof CertificateStatus.Good ? "good" : "unknown";
    }

    /**
     * The certificate of a number in hexadecimal, as {@code 068E7781} or, when both CAs used it, {@code sign:068E7781}.
     */
    static CertificateId find(CaRegister register, String number) throws UsageException {
        String hex = number.replaceFirst("^(sign|auth):", "");
        if (!hex.matches("[0-9A-Fa-f]{1,40}") || new BigInteger(hex, 16).signum() == 0) {
            throw new UsageException("\"" + number + "\" is not an issue number in hexadecimal, such as 068E7781");
        }
        List<CertificateId> found = register.records().stream()
                .map(CertificateRecord::id)
                .filter(id -> id.serial().equals(new BigInteger(hex, 16)))
                .filter(id -> hex.equals(number) || id.kind() == kind(number))
                .toList();
        if (found.size() > 1) {
            throw new UsageException("both CAs issued number " + hex + "; write sign:" + hex + " or auth:" + hex);
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no certificate number " + number + " in the register"));
    }

    private static CertificateKind kind(String number) {
        return number.startsWith("sign:") ? CertificateKind.SIGN : CertificateKind.AUTH;
    }
}
