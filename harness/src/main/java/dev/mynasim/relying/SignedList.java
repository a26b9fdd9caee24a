// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/** A revocation list that a pinned root signed, about one distribution point or all (RFC 5280 section 6.3). */
final class SignedList {
    private static final String DISTRIBUTION_POINT = Extension.issuingDistributionPoint.getId();

    private final X509CRL list;
    private final BigInteger number;

    private SignedList(X509CRL list, BigInteger number) {
        this.list = list;
        this.number = number;
    }

    /**
     * Reads a list.
     *
     * @param entry the directory name of the distribution point that it has to cover, DER
     * @throws IOException when it is none, another root's, or about something else
     */
    static SignedList parse(byte[] der, X509Certificate root, byte[] entry) throws IOException {
        try {
            X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
            if (!list.getIssuerX500Principal().equals(root.getSubjectX500Principal())) {
                throw new IOException("the list is another CA's");
            }
            list.verify(root.getPublicKey());
            Set<String> critical = list.getCriticalExtensionOIDs();
            if (critical != null && !Set.of(DISTRIBUTION_POINT).containsAll(critical)) {
                throw new IOException("the list has a critical extension that is not understood");
            }
            if (list.getNextUpdate() == null) {
                throw new IOException("the list does not say when its successor is due");
            }
            requireCovers(list, entry);
            return new SignedList(list, number(list));
        } catch (CRLException | CertificateException e) {
            throw new IOException("what came is no revocation list", e);
        } catch (GeneralSecurityException e) {
            throw new IOException("the list was not signed by the root", e);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new IOException("the list has an extension that cannot be read", e);
        }
    }

    Instant thisUpdate() {
        return list.getThisUpdate().toInstant();
    }

    Instant nextUpdate() {
        return list.getNextUpdate().toInstant();
    }

    BigInteger number() {
        return number;
    }

    @Nullable
    X509CRLEntry entry(BigInteger serial) {
        return list.getRevokedCertificate(serial);
    }

    private static void requireCovers(X509CRL list, byte[] entry) throws IOException {
        byte[] extension = list.getExtensionValue(DISTRIBUTION_POINT);
        if (extension == null) {
            return;
        }
        IssuingDistributionPoint point = IssuingDistributionPoint.getInstance(
                ASN1OctetString.getInstance(extension).getOctets());
        DistributionPointName name = point.getDistributionPoint();
        if (point.isIndirectCRL()
                || point.onlyContainsAttributeCerts()
                || point.onlyContainsCACerts()
                || point.getOnlySomeReasons() != null) {
            throw new IOException("the list is not about certificates of persons, or not about all reasons");
        }
        if (name != null) {
            for (GeneralName covered : GeneralNames.getInstance(name.getName()).getNames()) {
                if (covered.getTagNo() == GeneralName.directoryName
                        && X500Name.getInstance(covered.getName()).equals(X500Name.getInstance(entry))) {
                    return;
                }
            }
            throw new IOException("the list is about another distribution point");
        }
    }

    private static BigInteger number(X509CRL list) throws IOException {
        byte[] extension = list.getExtensionValue(Extension.cRLNumber.getId());
        if (extension == null) {
            throw new IOException("the list has no number");
        }
        return ASN1Integer.getInstance(ASN1OctetString.getInstance(extension).getOctets())
                .getValue();
    }
}
