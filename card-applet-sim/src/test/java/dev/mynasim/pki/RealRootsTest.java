// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is real stays out (certificates-pki.md sections 1.1 and 12). */
class RealRootsTest {
    private static final KeyPair KEY = TestKeys.cardPair(0);

    /** Section 1.1, all whose fingerprint is known. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "19645405a1fe14377434bd55957628ac4038557c542403a2243f21c706fc9355",
                "79679c33e4cc9319440f1ad120a597ff1844e2ef217063adb176966fd5e6fbeb",
                "d227f6cde11d35c5252178f106f843d24651944975413b539fa2fb68dbfa365f",
                "4dcfc4ca0aaf9fb2a3081b3f0c991c320b3acc008667a341eeaec5af1d58ca7d",
                "64114f29620c24ed2631d46476a040e7ee740d956089c00b036a6a8118c322b5"
            })
    void theFingerprintsOfTheRealRootsAreKnown(String fingerprint) {
        assertThat(RealRoots.isFingerprintOfRealRoot(fingerprint)).isTrue();
    }

    @Test
    void aCaCertificateWithTheRealNameIsRefused() {
        X509Certificate lookalike = selfSigned("C=JP,O=JPKI,OU=JPKI for user authentication");
        assertThatThrownBy(() -> CertificateAuthority.ofOwn(CertificateKind.AUTH, KEY, lookalike))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("belongs to the real JPKI");
    }

    @Test
    void aCaCertificateOfOnesOwnIssuesUnderItsOwnName() throws Exception {
        X509Certificate own = selfSigned("C=JP,O=A company's test CA");
        CertificateAuthority authority = CertificateAuthority.ofOwn(CertificateKind.AUTH, KEY, own);
        X509Certificate leaf = authority.issueAuth(
                TestKeys.cardPair(1).getPublic(),
                BigInteger.valueOf(70_000),
                new CertificateRequest(
                        new Municipality("Gunma-ken", "Takasaki-shi", "10202"),
                        "X",
                        Validity.until(Instant.parse("2026-01-01T00:00:00Z"), LocalDate.of(2027, 1, 1))));
        leaf.verify(own.getPublicKey());
        assertThat(leaf.getIssuerX500Principal()).isEqualTo(own.getSubjectX500Principal());
        assertThatThrownBy(() -> CertificateAuthority.ofOwn(CertificateKind.AUTH, TestKeys.cardPair(1), own))
                .hasMessageContaining("another key");
    }

    @Test
    void theTestRootsAreNotReal() {
        assertThatCode(() -> {
                    RealRoots.refuse(CertificateAuthority.testSignRoot().certificate());
                    RealRoots.refuse(CertificateAuthority.signRoot(Hierarchy.PRODUCTION_SHAPED)
                            .certificate());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void theRealNameNeedsAMark() {
        assertThatThrownBy(() -> new Hierarchy("JPKI", Optional.empty(), "1.2", "1.2", "x"))
                .hasMessageContaining("needs a mark");
        assertThatThrownBy(() -> new Hierarchy("JPKI", Optional.of("genuine"), "1.2", "1.2", "x"))
                .hasMessageContaining("needs a mark");
    }

    private static X509Certificate selfSigned(String name) {
        return new CertificateBuilder(new X500Name(name), KEY)
                .subject(new X500Name(name), KEY.getPublic())
                .serial(BigInteger.TEN)
                .validity(Validity.ofRoot(Instant.parse("2024-01-01T00:00:00Z")))
                .rootExtensions(Hierarchy.TEST, CertificateKind.AUTH)
                .sign();
    }
}
