// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.util.ASN1Dump;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Certificate;
import org.junit.jupiter.api.Test;

/** The profiles of certificates-pki.md sections 2 to 6; expected octets are encoded by hand. */
class CertificateProfileTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Municipality TAKASAKI = new Municipality("Gunma-ken", "Takasaki-shi", "10202");
    private static final KeyPair KEY = TestKeys.cardPair(0);
    private static final CertificateAuthority SIGN_ROOT = CertificateAuthority.testSignRoot();
    private static final CertificateAuthority AUTH_ROOT = CertificateAuthority.testAuthRoot();
    private static final Validity VALIDITY =
            new Validity(Instant.parse("2026-09-01T01:15:00Z"), Instant.parse("2031-08-14T14:59:59Z"));
    private static final Holder HOLDER =
            Holder.withoutSubstitutes("黒桐　幹也", '1', LocalDate.of(1980, 2, 17), "東京都清瀬市観布子南１２－７－２０２");

    private final X509Certificate sign = SIGN_ROOT.issueSign(
            HOLDER,
            KEY.getPublic(),
            BigInteger.valueOf(0x067C6A22),
            new CertificateRequest(
                    TAKASAKI, OpaqueNames.sign(Instant.parse("2026-09-01T01:15:00Z"), 42, TAKASAKI), VALIDITY));
    private final X509Certificate auth = AUTH_ROOT.issueAuth(
            KEY.getPublic(),
            BigInteger.valueOf(0xFF000001L),
            new CertificateRequest(TAKASAKI, OpaqueNames.auth("997794E9AGCIEG", TAKASAKI), VALIDITY));

    @Test
    void rootsAreNamedAsTestRootsInTheOrderOfTheProfile() {
        assertThat(nameOf(SIGN_ROOT.certificate()))
                .isEqualTo("C=JP, O=JPKI-TEST, OU=JPKI for digital signature,"
                        + " OU=Japan Agency for Local Authority Information Systems");
        assertThat(nameOf(AUTH_ROOT.certificate()))
                .isEqualTo("C=JP, O=JPKI-TEST, OU=JPKI for user authentication,"
                        + " OU=Japan Agency for Local Authority Information Systems");
        String country = "310B3009060355040613024A50"; // C=JP, PrintableString
        String organization = "311230100603550" + "40A0C094A504B492D54455354"; // O=JPKI-TEST, UTF8String
        assertThat(HEX.formatHex(
                        SIGN_ROOT.certificate().getSubjectX500Principal().getEncoded()))
                .contains(country + organization);
    }

    @Test
    void rootsHaveTheFiveExtensionsInOrder() throws Exception {
        for (X509Certificate root : List.of(SIGN_ROOT.certificate(), AUTH_ROOT.certificate())) {
            root.verify(root.getPublicKey());
            assertThat(extensions(root))
                    .containsExactly("2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.31", "2.5.29.14");
            assertThat(root.getCriticalExtensionOIDs()).isEqualTo(Set.of("2.5.29.15", "2.5.29.19"));
            assertThat(HEX.formatHex(root.getExtensionValue("2.5.29.15"))).isEqualTo("0404" + "03020106");
            assertThat(HEX.formatHex(root.getExtensionValue("2.5.29.19"))).isEqualTo("0405" + "30030101FF");
            assertThat(root.getBasicConstraints()).as("a CA, no path length").isEqualTo(Integer.MAX_VALUE);
            assertThat(HEX.formatHex(root.getExtensionValue("2.5.29.14"))).isEqualTo("0416" + "0414" + keyId(root));
            String own = HEX.formatHex(root.getSubjectX500Principal().getEncoded());
            assertThat(HEX.formatHex(root.getExtensionValue("2.5.29.31"))).endsWith(own);
            assertThat(root.getEncoded().length).isBetween(1290, 1340);
        }
    }

    @Test
    void theSignCertificateHasTheSevenExtensionsInOrder() throws Exception {
        sign.verify(SIGN_ROOT.certificate().getPublicKey());
        assertThat(extensions(sign))
                .containsExactly(
                        "2.5.29.15", "2.5.29.17", "2.5.29.32", "2.5.29.18", "2.5.29.31", "2.5.29.35", "2.5.29.14");
        assertThat(sign.getCriticalExtensionOIDs()).isEqualTo(Set.of("2.5.29.15", "2.5.29.32"));
        assertThat(HEX.formatHex(sign.getExtensionValue("2.5.29.15"))).isEqualTo("0404" + "030206C0");
        assertThat(HEX.formatHex(sign.getExtensionValue("2.5.29.35")))
                .as("key identifier only")
                .isEqualTo("0418" + "30168014" + keyId(SIGN_ROOT.certificate()));
        // OID 1.2.392.200149.8.5.1.0.20: 2A 83 08 8C 9B 55 08 05 01 00 14
        assertThat(HEX.formatHex(sign.getExtensionValue("2.5.29.32")))
                .contains("060B2A83088C9B55080501" + "0014")
                .contains(HEX.formatHex("http://www.jpki.go.jp/cps.html".getBytes(StandardCharsets.US_ASCII)));
        assertThat(sign.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void theSubjectOfASignCertificateSaysWhereTheHolderLivesButNotWho() throws Exception {
        assertThat(nameOf(sign)).isEqualTo("C=JP, L=Gunma-ken, L=Takasaki-shi, CN=202609011015000004210202001A");
        assertThat(dump(sign, "2.5.29.31")).contains("CRL Distribution Points", "Gunma-ken", "Takasaki-shi CRLDP");
    }

    /** Section 6: otherNames 1, 4, 3, 5, 2, 6; each an OID and an explicitly tagged UTF8String. */
    @Test
    void theHoldersDataStandInTheSubjectAltName() throws Exception {
        List<String> values = new ArrayList<>();
        ASN1Sequence names = ASN1Sequence.getInstance(
                ASN1OctetString.getInstance(sign.getExtensionValue("2.5.29.17")).getOctets());
        for (var name : names) {
            String text = ASN1Dump.dumpAsString(name).replaceAll("\\s+", " ");
            values.add(text.replaceAll(
                    ".*ObjectIdentifier\\(1\\.2\\.392\\.200149\\.8\\.5\\.5\\.(\\d)\\).*UTF8String\\((.*)\\) $",
                    "$1=$2"));
        }
        assertThat(values)
                .containsExactly(
                        "1=黒桐　幹也", "4=319800217", "3=1", "5=東京都清瀬市観布子南１２－７－２０２", "2=00000", "6=000000000000000000");
        // [0] otherName { OID ....5.5.3, [0] EXPLICIT UTF8String "1" }
        assertThat(HEX.formatHex(sign.getExtensionValue("2.5.29.17")))
                .contains("A011060A2A83088C9B5508050503A0030C0131");
    }

    @Test
    void theAuthCertificateHoldsNothingAboutTheHolder() throws Exception {
        auth.verify(AUTH_ROOT.certificate().getPublicKey());
        assertThat(extensions(auth))
                .containsExactly(
                        "2.5.29.15", "2.5.29.37", "2.5.29.32", "2.5.29.18", "2.5.29.31", "2.5.29.35", "2.5.29.14");
        assertThat(nameOf(auth)).isEqualTo("C=JP, CN=997794E9AGCIEG10202001A");
        assertThat(HEX.formatHex(auth.getExtensionValue("2.5.29.15"))).isEqualTo("0404" + "03020780");
        assertThat(auth.getSubjectAlternativeNames()).isNull();
        assertThat(auth.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
    }

    @Test
    void basicFieldsAreThoseOfTheProfile() throws Exception {
        for (X509Certificate leaf : List.of(sign, auth)) {
            assertThat(leaf.getVersion()).isEqualTo(3);
            assertThat(leaf.getSigAlgOID()).isEqualTo("1.2.840.113549.1.1.11");
            assertThat(((RSAPublicKey) leaf.getPublicKey()).getModulus().bitLength())
                    .isEqualTo(2048);
            assertThat(((RSAPublicKey) leaf.getPublicKey()).getPublicExponent()).isEqualTo(65537);
            Certificate parsed = Certificate.getInstance(leaf.getEncoded());
            assertThat(parsed.getStartDate().toASN1Primitive()).isInstanceOf(ASN1UTCTime.class);
            assertThat(parsed.getEndDate().getDate()).isEqualTo("2031-08-14T14:59:59Z");
        }
        assertThat(HEX.formatHex(auth.getEncoded(), 0, 40))
                .as("the sign octet of the number is encoded")
                .contains("020500FF000001");
        assertThat(sign.getIssuerX500Principal().getEncoded())
                .isEqualTo(SIGN_ROOT.certificate().getSubjectX500Principal().getEncoded());
    }

    @Test
    void neitherRootVerifiesTheOthersLeaf() {
        assertThatThrownBy(() -> sign.verify(AUTH_ROOT.certificate().getPublicKey()))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> auth.verify(SIGN_ROOT.certificate().getPublicKey()))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> AUTH_ROOT.issueSign(
                        HOLDER, KEY.getPublic(), BigInteger.TEN, new CertificateRequest(TAKASAKI, "x", VALIDITY)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String nameOf(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded())
                .toString()
                .replace(",", ", ");
    }

    private static List<String> extensions(X509Certificate certificate) throws Exception {
        List<String> oids = new ArrayList<>();
        for (var oid : Certificate.getInstance(certificate.getEncoded())
                .getTBSCertificate()
                .getExtensions()
                .getExtensionOIDs()) {
            oids.add(oid.getId());
        }
        return oids;
    }

    private static String dump(X509Certificate certificate, String extension) throws Exception {
        byte[] value = certificate.getExtensionValue(extension);
        try (ASN1InputStream in =
                new ASN1InputStream(ASN1OctetString.getInstance(value).getOctets())) {
            return ASN1Dump.dumpAsString(in.readObject());
        }
    }

    /** RFC 5280 method 1: SHA-1 of the subjectPublicKey, which is the RSA key behind its 24 octets of header. */
    private static String keyId(X509Certificate certificate) throws Exception {
        byte[] info = certificate.getPublicKey().getEncoded();
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        sha1.update(info, 24, info.length - 24);
        return HEX.formatHex(sha1.digest());
    }
}
