// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** What a leaf of the profile says of the application that it was issued for. */
final class LeafFacts {
    private static final String LIST_SUFFIX = " CRLDP";
    private static final int COUNTER_IDENTIFIER = 9;
    private static final int CODE = 5;

    private LeafFacts() {}

    /**
     * Where it was applied for: names from the distribution point, code from the opaque name's end.
     *
     * @throws IllegalArgumentException when the certificate is not of the profile
     */
    static Municipality municipality(X509Certificate leaf) {
        CRLDistPoint points = CRLDistPoint.fromExtensions(extensions(leaf));
        if (points == null || points.getDistributionPoints().length != 1) {
            throw notOfProfile("it has no distribution point of a municipality");
        }
        ASN1Encodable fullName =
                points.getDistributionPoints()[0].getDistributionPoint().getName();
        X500Name entry = X500Name.getInstance(
                GeneralNames.getInstance(fullName).getNames()[0].getName());
        String prefecture = last(entry.getRDNs(BCStyle.OU));
        String list = last(entry.getRDNs(BCStyle.CN));
        String opaque = last(X500Name.getInstance(leaf.getSubjectX500Principal().getEncoded())
                .getRDNs(BCStyle.CN));
        if (!list.endsWith(LIST_SUFFIX) || opaque.length() < COUNTER_IDENTIFIER) {
            throw notOfProfile("its names do not tell a municipality");
        }
        int counter = opaque.length() - COUNTER_IDENTIFIER;
        return new Municipality(
                prefecture,
                list.substring(0, list.length() - LIST_SUFFIX.length()),
                opaque.substring(counter, counter + CODE));
    }

    /**
     * What carries it, told by the policy.
     *
     * @throws IllegalArgumentException when the policy is none of the hierarchy
     */
    static Device device(Hierarchy hierarchy, CertificateKind kind, X509Certificate leaf) {
        CertificatePolicies policies = CertificatePolicies.fromExtensions(extensions(leaf));
        String policy = policies == null
                ? ""
                : policies.getPolicyInformation()[0].getPolicyIdentifier().getId();
        return Arrays.stream(Device.values())
                .filter(device -> hierarchy.policy(kind, device).equals(policy))
                .findFirst()
                .orElseThrow(() -> notOfProfile("its policy \"" + policy + "\" is none of this hierarchy"));
    }

    private static Extensions extensions(X509Certificate leaf) {
        try {
            return new JcaX509CertificateHolder(leaf).getExtensions();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("the certificate cannot be encoded", e);
        }
    }

    private static String last(RDN[] names) {
        return names.length == 0
                ? ""
                : IETFUtils.valueToString(names[names.length - 1].getFirst().getValue());
    }

    private static IllegalArgumentException notOfProfile(String why) {
        return new IllegalArgumentException("this is no certificate of the test CA: " + why);
    }
}
