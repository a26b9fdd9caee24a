// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import static dev.mynasim.pki.RegisterRig.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Revocation lists as the JDK reads them. */
class CrlIssuerTest {
    private static final CrlScope FULL = CrlScope.full(CertificateKind.SIGN, Generation.SECOND);
    private final RegisterRig rig = RegisterRig.withoutDelay();
    private final CrlIssuer issuer = new CrlIssuer(rig.register, CrlSchedule.DEFAULT);

    /** T-095: at 14:00 JST; the list of that day does not know it, the next day's does. */
    @Test
    void aRevocationStandsOnTheNextDaysList() throws Exception {
        IssuedCertificate sign = rig.sign();
        rig.now = at("2026-09-10T05:00:00Z");
        rig.register.revoke(sign.id(), RevocationReason.AFFILIATION_CHANGED);
        X509CRL sameDay = list(FULL, at("2026-09-10T14:59:59Z"));
        assertThat(sameDay.getRevokedCertificate(sign.id().serial())).isNull();
        X509CRL nextDay = list(FULL, at("2026-09-10T15:00:00Z"));
        var entry = nextDay.getRevokedCertificate(sign.id().serial());
        assertThat(entry.getRevocationDate().toInstant()).isEqualTo(at("2026-09-10T05:00:00Z"));
        assertThat(entry.getRevocationReason()).isEqualTo(java.security.cert.CRLReason.AFFILIATION_CHANGED);
    }

    @Test
    void listsAreDailyNumberedAndSigned() throws Exception {
        X509CRL list = list(FULL, at("2026-09-10T05:00:00Z"));
        list.verify(rig.register
                .roots()
                .root(CertificateKind.SIGN, Generation.SECOND)
                .certificate()
                .getPublicKey());
        assertThat(list.getVersion()).isEqualTo(2);
        assertThat(list.getThisUpdate().toInstant()).as("midnight in Japan").isEqualTo(at("2026-09-09T15:00:00Z"));
        assertThat(list.getNextUpdate().toInstant()).isEqualTo(at("2026-09-10T15:00:00Z"));
        // 2016-01-01 is day 1; ten years with three leap days (2016, 2020, 2024) make 3653, then 252 to 10 September.
        assertThat(number(list)).isEqualTo(3653 + 252 + 1);
        assertThat(number(list(FULL, at("2026-09-10T15:00:00Z")))).isEqualTo(3653 + 252 + 2);
        assertThat(list.getCriticalExtensionOIDs()).isEmpty();
        assertThat(list.getNonCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.20", "2.5.29.35");
        assertThat(list.getRevokedCertificates()).isNull();
    }

    @Test
    void everyReasonIsWrittenAsRfc5280HasIt() throws Exception {
        for (RevocationReason reason : RevocationReason.values()) {
            rig.register.revoke(rig.sign().id(), reason);
        }
        X509CRL list = list(FULL, at("2026-09-02T00:00:00Z"));
        assertThat(list.getRevokedCertificates()).hasSize(7);
        for (CertificateRecord record : rig.register.records()) {
            var entry = list.getRevokedCertificate(record.id().serial());
            RevocationReason reason = ((CertificateStatus.Revoked) rig.register.status(record.id())).reason();
            if (reason == RevocationReason.UNSPECIFIED) {
                assertThat(entry.hasExtensions()).isFalse();
            } else {
                // OCTET STRING { ENUMERATED n }
                assertThat(HexFormat.of().formatHex(entry.getExtensionValue("2.5.29.21")))
                        .isEqualTo("04030a010" + reason.code());
            }
        }
    }

    @Test
    void eachMunicipalityHasAListOfItsOwn() throws Exception {
        IssuedCertificate takasaki = rig.sign();
        IssuedCertificate maebashi = rig.register.issue(RegisterRig.signApplication(RegisterRig.MAEBASHI, Device.CARD));
        rig.register.revoke(takasaki.id(), RevocationReason.SUPERSEDED);
        rig.register.revoke(maebashi.id(), RevocationReason.SUPERSEDED);
        X509CRL list = list(CrlScope.of(takasaki.record()), at("2026-09-02T00:00:00Z"));
        assertThat(list.getRevokedCertificates()).hasSize(1);
        assertThat(list.isRevoked(takasaki.certificate())).isTrue();
        assertThat(list.getCriticalExtensionOIDs()).containsExactly("2.5.29.28");
        byte[] own = takasaki.certificate().getExtensionValue("2.5.29.31");
        String name = HexFormat.of().formatHex(own).substring(2 * 12);
        assertThat(HexFormat.of().formatHex(list.getExtensionValue("2.5.29.28")))
                .as("the same name as in the certificate's distribution point")
                .contains(name);
    }

    @Test
    void eachRootSignsListsOfItsOwnCertificates() throws Exception {
        IssuedCertificate sign = rig.sign();
        rig.register.revoke(sign.id(), RevocationReason.SUPERSEDED);
        rig.register.revoke(rig.auth().id(), RevocationReason.SUPERSEDED);
        CrlScope third = CrlScope.full(CertificateKind.SIGN, Generation.THIRD);
        X509CRL list = list(third, at("2027-09-02T00:00:00Z"));
        assertThat(list.getRevokedCertificates()).isNull();
        assertThatThrownBy(() -> list.verify(sign.root().getPublicKey())).isInstanceOf(Exception.class);
        assertThat(list(FULL, at("2027-09-02T00:00:00Z")).getRevokedCertificates())
                .hasSize(1);
    }

    @Test
    void anExpiredCertificateStandsOnOneMoreList() throws Exception {
        rig.register.revoke(rig.sign().id(), RevocationReason.SUPERSEDED);
        // It ends on 2031-08-14 at 23:59:59 JST; the list of the 15th is the first after that.
        assertThat(list(FULL, at("2031-08-14T15:00:00Z")).getRevokedCertificates())
                .hasSize(1);
        assertThat(list(FULL, at("2031-08-15T15:00:00Z")).getRevokedCertificates())
                .isNull();
        CrlIssuer keeping = new CrlIssuer(rig.register, new CrlSchedule(LocalTime.of(4, 0), CrlSchedule.Expired.STAY));
        assertThat(parse(keeping.newestAt(FULL, at("2033-08-15T15:00:00Z"))).getRevokedCertificates())
                .hasSize(1);
    }

    @Test
    void theHourOfPublicationCanBeSet() {
        CrlSchedule four = new CrlSchedule(LocalTime.of(4, 0), CrlSchedule.Expired.LEAVE);
        assertThat(four.issuedBefore(at("2026-09-09T18:59:59Z"))).isEqualTo(at("2026-09-08T19:00:00Z"));
        assertThat(four.issuedBefore(at("2026-09-09T19:00:00Z"))).isEqualTo(at("2026-09-09T19:00:00Z"));
    }

    @Test
    void aListIsTheSameWheneverItIsAskedFor() {
        CertificateId id = rig.sign().id();
        CrlScope scope = new CrlScope(CertificateKind.SIGN, Generation.SECOND, Optional.of(RegisterRig.TAKASAKI));
        byte[] first = issuer.newestAt(scope, at("2026-09-10T05:00:00Z"));
        rig.now = at("2026-09-10T06:00:00Z");
        rig.register.revoke(id, RevocationReason.SUPERSEDED);
        assertThat(issuer.newestAt(scope, at("2026-09-10T14:00:00Z"))).isEqualTo(first);
    }

    private X509CRL list(CrlScope scope, Instant at) throws Exception {
        return parse(issuer.newestAt(scope, at));
    }

    private static X509CRL parse(byte[] der) throws Exception {
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
    }

    /** OCTET STRING { INTEGER of two octets }. */
    private static int number(X509CRL list) {
        String hex = HexFormat.of().formatHex(list.getExtensionValue("2.5.29.20"));
        assertThat(hex).startsWith("04040202");
        return Integer.parseInt(hex.substring(8), 16);
    }
}
