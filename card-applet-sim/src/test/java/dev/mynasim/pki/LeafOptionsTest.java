// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.junit.jupiter.api.Test;

/** The extensions that are not known for sure, switched (certificates-pki.md sections 5 and 12). */
class LeafOptionsTest {
    private static final String URI = "http://127.0.0.1:8080/ocsp";

    @Test
    void theOrderOfAnAuthCertificateWithEverythingInIt() throws Exception {
        X509Certificate auth = auth(new LeafOptions(true, true, Optional.of(URI)));
        // Section 12: KU, (EKU), CP, IAN, CRLDP, (AIA), AKI, SKI.
        assertThat(extensions(auth))
                .containsExactly(
                        "2.5.29.15",
                        "2.5.29.37",
                        "2.5.29.32",
                        "2.5.29.18",
                        "2.5.29.31",
                        "1.3.6.1.5.5.7.1.1",
                        "2.5.29.35",
                        "2.5.29.14");
        HexFormat hex = HexFormat.of();
        // accessMethod id-ad-ocsp, accessLocation [6] URI
        assertThat(hex.formatHex(auth.getExtensionValue("1.3.6.1.5.5.7.1.1")))
                .contains("06082b06010505073001" + "861a" + hex.formatHex(URI.getBytes(StandardCharsets.US_ASCII)));
        // authorityCertIssuer [1] and authorityCertSerialNumber [2] 218888
        assertThat(hex.formatHex(auth.getExtensionValue("2.5.29.35"))).endsWith("8203218888");
    }

    @Test
    void theOrderWithoutWhatIsNotSure() throws Exception {
        assertThat(extensions(auth(new LeafOptions(false, false, Optional.empty()))))
                .containsExactly("2.5.29.15", "2.5.29.32", "2.5.29.18", "2.5.29.31", "2.5.29.35", "2.5.29.14");
    }

    private static X509Certificate auth(LeafOptions options) {
        CaRegister register = new CaRegister(
                CaRoots.of(Hierarchy.TEST.with(options)),
                CaPolicy.DEFAULT,
                () -> RegisterRig.at("2026-09-01T05:00:00Z"));
        return register.issue(new CertificateApplication.Auth(
                        RegisterRig.TAKASAKI,
                        TestKeys.cardPair(1).getPublic(),
                        java.time.LocalDate.of(2031, 8, 14),
                        Device.CARD))
                .certificate();
    }

    private static List<String> extensions(X509Certificate certificate) throws Exception {
        return Stream.of(Certificate.getInstance(certificate.getEncoded())
                        .getTBSCertificate()
                        .getExtensions()
                        .getExtensionOIDs())
                .map(ASN1ObjectIdentifier::getId)
                .toList();
    }
}
