// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import dev.mynasim.pki.CertificateKind;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;

/**
 * Steps 2, 3 and 5 of certificates-pki.md section 11: key usage, issuer and policy. What it found of a certificate it
 * remembers by the certificate's digest, because none of it changes with time. Safe for several threads.
 */
final class ChainCheck {
    private static final int NON_REPUDIATION = 1;
    private static final int CERT_SIGN = 5;
    private static final String RSA_SHA256 = "1.2.840.113549.1.1.11";

    // Section 4: no real certificate has another critical one.
    private static final Set<ASN1ObjectIdentifier> CRITICAL =
            Set.of(Extension.keyUsage, Extension.subjectAlternativeName, Extension.certificatePolicies);

    private final Trust trust;
    private final Map<ByteBuffer, TrustedLeaf> known;

    /** @param most how many certificates it remembers; the one longest not seen is forgotten first */
    ChainCheck(Trust trust, int most) {
        this.trust = trust;
        known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<ByteBuffer, TrustedLeaf> eldest) {
                return size() > most;
            }
        };
    }

    /** Whether a pinned root issued the certificate for this use. */
    Outcome<TrustedLeaf> check(Leaf leaf, CertificateKind wanted) {
        ByteBuffer digest = ByteBuffer.wrap(leaf.digest());
        Optional<TrustedLeaf> before;
        synchronized (known) {
            before = Optional.ofNullable(known.get(digest));
        }
        Outcome<TrustedLeaf> found =
                before.<Outcome<TrustedLeaf>>map(Outcome.Accepted::new).orElseGet(() -> check(leaf));
        if (before.isEmpty() && found instanceof Outcome.Accepted<TrustedLeaf> accepted) {
            synchronized (known) {
                known.put(digest, accepted.value());
            }
        }
        return found.then(trusted -> trusted.kind() == wanted
                ? new Outcome.Accepted<>(trusted)
                : new Outcome.Refused<>(new Refusal.WrongKind(wanted)));
    }

    int size() {
        synchronized (known) {
            return known.size();
        }
    }

    private Outcome<TrustedLeaf> check(Leaf leaf) {
        for (CertificateKind kind : CertificateKind.values()) {
            for (X509Certificate root : trust.roots(kind)) {
                if (isIssuer(root, leaf)) {
                    return profile(new TrustedLeaf(leaf, kind, root));
                }
            }
        }
        return untrusted("none of the pinned roots issued it");
    }

    private Outcome<TrustedLeaf> profile(TrustedLeaf trusted) {
        X509Certificate leaf = trusted.certificate();
        boolean[] usage = leaf.getKeyUsage();
        if (usage == null || !usage[0] || usage[NON_REPUDIATION] != (trusted.kind() == CertificateKind.SIGN)) {
            return untrusted("its key usage is not that of its kind");
        }
        if (leaf.getBasicConstraints() >= 0 || usage[CERT_SIGN]) {
            return untrusted("it is a CA's");
        }
        for (ASN1ObjectIdentifier critical : trusted.leaf().extensions().getCriticalExtensionOIDs()) {
            if (!CRITICAL.contains(critical)) {
                return untrusted("it has the critical extension " + critical + ", which is not of the profile");
            }
        }
        List<String> policies = trusted.leaf().policies();
        return policies.size() == 1 && trust.policies(trusted.kind()).contains(policies.get(0))
                ? new Outcome.Accepted<>(trusted)
                : new Outcome.Refused<>(new Refusal.WrongPolicy(String.join(", ", policies)));
    }

    /** Names and key identifiers narrow, the signature decides. */
    private static boolean isIssuer(X509Certificate root, Leaf leaf) {
        boolean[] usage = root.getKeyUsage();
        if (!Arrays.equals(
                        leaf.certificate().getIssuerX500Principal().getEncoded(),
                        root.getSubjectX500Principal().getEncoded())
                || usage == null
                || !usage[CERT_SIGN]
                || root.getBasicConstraints() < 0
                || !leaf.certificate().getSigAlgOID().equals(RSA_SHA256)
                || !sameKeyId(root, leaf)) {
            return false;
        }
        try {
            leaf.certificate().verify(root.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean sameKeyId(X509Certificate root, Leaf leaf) {
        Optional<byte[]> named = leaf.authorityKeyId();
        byte[] own = root.getExtensionValue(Extension.subjectKeyIdentifier.getId());
        // The value is OCTET STRING { OCTET STRING { id } }: two headers of two octets.
        return named.isPresent()
                && own != null
                && own.length > 4
                && Arrays.equals(named.get(), Arrays.copyOfRange(own, 4, own.length));
    }

    private static Outcome<TrustedLeaf> untrusted(String why) {
        return new Outcome.Refused<>(new Refusal.Untrusted(why));
    }
}
