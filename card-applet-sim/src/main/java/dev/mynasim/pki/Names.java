// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Distinguished names in the order and with the string types of the profile: {@code C} a PrintableString, all else
 * UTF8String, each RDN with one value (certificates-pki.md sections 2, 3.3 and 4).
 */
final class Names {
    private static final String AGENCY = "Japan Agency for Local Authority Information Systems";
    private static final String JAPANESE_SERVICE = "公的個人認証サービス";
    private static final String JAPANESE_AGENCY = "地方公共団体情報システム機構";

    private final X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE);

    private Names() {
        builder.addRDN(BCStyle.C, new DERPrintableString("JP"));
    }

    private Names with(ASN1ObjectIdentifier type, String value) {
        builder.addRDN(type, new DERUTF8String(value));
        return this;
    }

    private Names marked(Hierarchy hierarchy) {
        hierarchy.mark().ifPresent(mark -> with(BCStyle.OU, mark));
        return this;
    }

    /** Name of a root, which is the issuer of its certificates. */
    static X500Name root(Hierarchy hierarchy, CertificateKind kind) {
        return new Names()
                .with(BCStyle.O, hierarchy.organization())
                .with(BCStyle.OU, kind.unit())
                .with(BCStyle.OU, AGENCY)
                .marked(hierarchy)
                .builder
                .build();
    }

    /** Japanese name of a root: its subjectAltName, and the issuerAltName of its certificates. */
    static X500Name japaneseRoot(CertificateKind kind) {
        return new Names()
                .with(BCStyle.O, JAPANESE_SERVICE)
                .with(BCStyle.OU, kind.japaneseUnit())
                .with(BCStyle.OU, JAPANESE_AGENCY)
                .builder
                .build();
    }

    /** Directory entry of a municipality's revocation list. */
    static X500Name distributionPoint(Hierarchy hierarchy, CertificateKind kind, Municipality municipality) {
        return new Names()
                .with(BCStyle.O, hierarchy.organization())
                .with(BCStyle.OU, kind.unit())
                .marked(hierarchy)
                .with(BCStyle.OU, "CRL Distribution Points")
                .with(BCStyle.OU, municipality.prefecture())
                .with(BCStyle.CN, municipality.name() + " CRLDP")
                .builder
                .build();
    }

    /** Subject of the OCSP responder of a root (INFERRED, section 9.4). */
    static X500Name responder(Hierarchy hierarchy, CertificateKind kind) {
        return new Names()
                .with(BCStyle.O, hierarchy.organization())
                .with(BCStyle.OU, kind.unit())
                .marked(hierarchy)
                .with(BCStyle.CN, "OCSP Responder")
                .builder
                .build();
    }

    /** Subject of a sign certificate: where the holder lives, and an opaque name. */
    static X500Name signSubject(Municipality municipality, String commonName) {
        return new Names()
                .with(BCStyle.L, municipality.prefecture())
                .with(BCStyle.L, municipality.name())
                .with(BCStyle.CN, commonName)
                .builder
                .build();
    }

    /** Subject of an auth certificate: an opaque name, nothing else. */
    static X500Name authSubject(String commonName) {
        return new Names().with(BCStyle.CN, commonName).builder.build();
    }
}
