// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;

/** Puts a certificate together, field by field and extension by extension in the order of the profile. */
final class CertificateBuilder {
    private final V3TBSCertificateGenerator fields = new V3TBSCertificateGenerator();
    private final ExtensionsGenerator extensions = new ExtensionsGenerator();
    private final BcX509ExtensionUtils keyIds = new BcX509ExtensionUtils();
    private final KeyPair issuerKey;
    private SubjectPublicKeyInfo subjectKey;

    CertificateBuilder(X500Name issuer, KeyPair issuerKey) {
        this.issuerKey = issuerKey;
        subjectKey = publicKeyInfo(issuerKey.getPublic());
        fields.setIssuer(issuer);
        fields.setSignature(RsaSigner.ALGORITHM);
    }

    CertificateBuilder subject(X500Name name, PublicKey key) {
        subjectKey = publicKeyInfo(key);
        fields.setSubject(name);
        fields.setSubjectPublicKeyInfo(subjectKey);
        return this;
    }

    CertificateBuilder serial(BigInteger serial) {
        if (serial.signum() <= 0) {
            throw new IllegalArgumentException("the issue number " + serial + " is not positive");
        }
        fields.setSerialNumber(new ASN1Integer(serial));
        return this;
    }

    CertificateBuilder validity(Validity validity) {
        fields.setStartDate(new Time(Date.from(validity.notBefore())));
        fields.setEndDate(new Time(Date.from(validity.notAfter())));
        return this;
    }

    /** Extensions of a root, certificates-pki.md section 2. */
    CertificateBuilder rootExtensions(Hierarchy hierarchy, CertificateKind kind) {
        X500Name own = Names.root(hierarchy, kind);
        add(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        add(Extension.subjectAlternativeName, false, directoryName(Names.japaneseRoot(kind)));
        add(Extension.basicConstraints, true, new BasicConstraints(true));
        add(Extension.cRLDistributionPoints, false, distributionPoint(own));
        add(Extension.subjectKeyIdentifier, false, keyIds.createSubjectKeyIdentifier(subjectKey));
        return this;
    }

    /** Extensions of a sign certificate, certificates-pki.md section 4. */
    CertificateBuilder signExtensions(
            X509Certificate root, Hierarchy hierarchy, CertificateRequest request, Holder holder) {
        add(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        add(Extension.subjectAlternativeName, false, HolderExtension.of(holder));
        policyAndPlace(hierarchy, CertificateKind.SIGN, request);
        return keyIdentifiers(hierarchy, root);
    }

    /** Extensions of an auth certificate, certificates-pki.md section 5. */
    CertificateBuilder authExtensions(X509Certificate root, Hierarchy hierarchy, CertificateRequest request) {
        add(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        if (hierarchy.options().clientAuth()) {
            add(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
        }
        policyAndPlace(hierarchy, CertificateKind.AUTH, request);
        hierarchy
                .options()
                .ocspUri()
                .ifPresent(uri -> add(
                        Extension.authorityInfoAccess,
                        false,
                        new AuthorityInformationAccess(
                                X509ObjectIdentifiers.id_ad_ocsp,
                                new GeneralName(GeneralName.uniformResourceIdentifier, uri))));
        return keyIdentifiers(hierarchy, root);
    }

    /** Extensions of the certificate of an OCSP responder, RFC 6960 section 4.2.2.2 (INFERRED, section 9.4). */
    CertificateBuilder responderExtensions() {
        add(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        add(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
        add(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        add(
                Extension.authorityKeyIdentifier,
                false,
                keyIds.createAuthorityKeyIdentifier(publicKeyInfo(issuerKey.getPublic())));
        add(Extension.subjectKeyIdentifier, false, keyIds.createSubjectKeyIdentifier(subjectKey));
        return this;
    }

    private void policyAndPlace(Hierarchy hierarchy, CertificateKind kind, CertificateRequest request) {
        PolicyInformation practice = new PolicyInformation(
                new ASN1ObjectIdentifier(hierarchy.policy(kind, request.device())),
                new DERSequence(new PolicyQualifierInfo(hierarchy.cpsUri())));
        add(Extension.certificatePolicies, true, new CertificatePolicies(practice));
        add(Extension.issuerAlternativeName, false, directoryName(Names.japaneseRoot(kind)));
        add(
                Extension.cRLDistributionPoints,
                false,
                distributionPoint(Names.distributionPoint(hierarchy, kind, request.municipality())));
    }

    private CertificateBuilder keyIdentifiers(Hierarchy hierarchy, X509Certificate root) {
        SubjectPublicKeyInfo rootKey = publicKeyInfo(issuerKey.getPublic());
        add(
                Extension.authorityKeyIdentifier,
                false,
                hierarchy.options().issuerInKeyId()
                        ? keyIds.createAuthorityKeyIdentifier(
                                rootKey,
                                directoryName(X500Name.getInstance(
                                        root.getIssuerX500Principal().getEncoded())),
                                root.getSerialNumber())
                        : keyIds.createAuthorityKeyIdentifier(rootKey));
        add(Extension.subjectKeyIdentifier, false, keyIds.createSubjectKeyIdentifier(subjectKey));
        return this;
    }

    X509Certificate sign() {
        fields.setExtensions(extensions.generate());
        try {
            var signedPart = fields.generateTBSCertificate();
            byte[] signature = RsaSigner.sign(issuerKey.getPrivate(), signedPart.getEncoded());
            DERSequence certificate =
                    new DERSequence(new ASN1Encodable[] {signedPart, RsaSigner.ALGORITHM, new DERBitString(signature)});
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate.getEncoded("DER")));
        } catch (IOException e) {
            throw new UncheckedIOException("a certificate could not be encoded", e);
        } catch (CertificateException e) {
            throw new IllegalStateException("the JDK does not read the certificate that was made", e);
        }
    }

    private void add(ASN1ObjectIdentifier extension, boolean critical, ASN1Encodable value) {
        try {
            extensions.addExtension(extension, critical, value);
        } catch (IOException e) {
            throw new UncheckedIOException("extension " + extension + " could not be encoded", e);
        }
    }

    private static GeneralNames directoryName(X500Name name) {
        return new GeneralNames(new GeneralName(name));
    }

    private static CRLDistPoint distributionPoint(X500Name entry) {
        DistributionPointName fullName = new DistributionPointName(directoryName(entry));
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(fullName, null, null)});
    }

    private static SubjectPublicKeyInfo publicKeyInfo(PublicKey key) {
        return SubjectPublicKeyInfo.getInstance(key.getEncoded());
    }
}
