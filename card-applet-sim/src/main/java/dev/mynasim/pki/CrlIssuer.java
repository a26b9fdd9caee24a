// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V2TBSCertListGenerator;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;

/**
 * Issues revocation lists (RFC 5280 section 5) from a register, one a day for each scope. Deterministic: the same
 * history and day give the same list, octet for octet, whenever it is asked for; what was recorded after the list of a
 * day stands on the next day's.
 */
public final class CrlIssuer {
    private final CaRegister register;
    private final CrlSchedule schedule;

    /** An issuer of lists about what a register holds. */
    public CrlIssuer(CaRegister register, CrlSchedule schedule) {
        this.register = register;
        this.schedule = schedule;
    }

    /**
     * The newest list at an instant.
     *
     * @return DER
     */
    public byte[] newestAt(CrlScope scope, Instant at) {
        CertificateAuthority root = register.roots().root(scope.kind(), scope.generation());
        Instant issued = schedule.issuedBefore(at);
        V2TBSCertListGenerator list = new V2TBSCertListGenerator();
        list.setSignature(RsaSigner.ALGORITHM);
        list.setIssuer(root.name());
        list.setThisUpdate(time(issued));
        list.setNextUpdate(time(schedule.next(issued)));
        addEntries(list, scope, issued);
        try {
            list.setExtensions(extensions(root, scope, issued).generate());
            var signedPart = list.generateTBSCertList();
            byte[] signature = RsaSigner.sign(root.key().getPrivate(), signedPart.getEncoded());
            return new DERSequence(new ASN1Encodable[] {signedPart, RsaSigner.ALGORITHM, new DERBitString(signature)})
                    .getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException("a revocation list could not be encoded", e);
        }
    }

    /**
     * Which list stands at an entry of the CA's directory.
     *
     * @param rootKeyId key identifier of the root, SHA-1 of its key
     * @param entry a distribution point's directory name, DER
     * @return empty when there is no such root or entry
     */
    public Optional<CrlScope> scopeOf(byte[] rootKeyId, byte[] entry) {
        for (CertificateKind kind : CertificateKind.values()) {
            for (Generation generation : Generation.values()) {
                CertificateAuthority root = register.roots().root(kind, generation);
                if (Arrays.equals(rootKeyId, keyId(root))) {
                    return scopeOf(root, generation, entry);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<CrlScope> scopeOf(CertificateAuthority root, Generation generation, byte[] entry) {
        if (Arrays.equals(entry, octets(root.name()))) {
            return Optional.of(CrlScope.full(root.kind(), generation));
        }
        return register.records().stream()
                .map(CertificateRecord::municipality)
                .distinct()
                .filter(municipality -> Arrays.equals(
                        entry, octets(Names.distributionPoint(root.hierarchy(), root.kind(), municipality))))
                .map(municipality -> new CrlScope(root.kind(), generation, Optional.of(municipality)))
                .findFirst();
    }

    private static byte[] keyId(CertificateAuthority root) {
        return new BcX509ExtensionUtils()
                .createSubjectKeyIdentifier(
                        SubjectPublicKeyInfo.getInstance(root.key().getPublic().getEncoded()))
                .getKeyIdentifier();
    }

    private static byte[] octets(X500Name name) {
        try {
            return name.getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException("a name could not be encoded", e);
        }
    }

    private void addEntries(V2TBSCertListGenerator list, CrlScope scope, Instant issued) {
        for (CertificateRecord record : register.records()) {
            if (scope.covers(record)
                    && schedule.lists(record.notAfter(), issued)
                    && register.statusAt(record.id(), issued) instanceof CertificateStatus.Revoked revoked) {
                list.addCRLEntry(
                        new ASN1Integer(record.id().serial()),
                        time(revoked.since()),
                        // An entry without a reason rather than with "unspecified", 0 (RFC 5280 section 5.3.1).
                        revoked.reason().code());
            }
        }
    }

    private ExtensionsGenerator extensions(CertificateAuthority root, CrlScope scope, Instant issued)
            throws IOException {
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        SubjectPublicKeyInfo key =
                SubjectPublicKeyInfo.getInstance(root.key().getPublic().getEncoded());
        extensions.addExtension(
                Extension.authorityKeyIdentifier, false, new BcX509ExtensionUtils().createAuthorityKeyIdentifier(key));
        extensions.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(schedule.number(issued))));
        if (scope.municipality().isPresent()) {
            X500Name entry = Names.distributionPoint(
                    root.hierarchy(), scope.kind(), scope.municipality().get());
            DistributionPointName name = new DistributionPointName(new GeneralNames(new GeneralName(entry)));
            extensions.addExtension(
                    Extension.issuingDistributionPoint,
                    true,
                    new IssuingDistributionPoint(name, false, false, null, false, false));
        }
        return extensions;
    }

    private static Time time(Instant at) {
        return new Time(Date.from(at));
    }
}
