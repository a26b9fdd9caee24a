// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The roots of a hierarchy: sign and auth, each in all its generations. */
public final class CaRoots {
    private final Hierarchy hierarchy;
    private final Map<CertificateKind, Map<Generation, CertificateAuthority>> roots =
            new EnumMap<>(CertificateKind.class);

    private CaRoots(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
        for (CertificateKind kind : CertificateKind.values()) {
            Map<Generation, CertificateAuthority> generations = new EnumMap<>(Generation.class);
            for (Generation generation : Generation.values()) {
                generations.put(generation, CertificateAuthority.of(hierarchy, kind, generation));
            }
            roots.put(kind, generations);
        }
    }

    /** The bundled roots of a hierarchy. */
    public static CaRoots of(Hierarchy hierarchy) {
        return new CaRoots(hierarchy);
    }

    /** The hierarchy. */
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /** One root. */
    public CertificateAuthority root(CertificateKind kind, Generation generation) {
        return Objects.requireNonNull(Objects.requireNonNull(roots.get(kind)).get(generation));
    }

    /** All certificates of the roots of a kind, oldest first. */
    public List<X509Certificate> certificates(CertificateKind kind) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Generation generation : Generation.values()) {
            certificates.add(root(kind, generation).certificate());
        }
        return certificates;
    }

    /** The newest generation that there is at an instant; none before 2019. */
    public Optional<Generation> newestAt(CertificateKind kind, Instant at) {
        Optional<Generation> newest = Optional.empty();
        for (Generation generation : Generation.values()) {
            if (!generation.issued(kind).isAfter(at)) {
                newest = Optional.of(generation);
            }
        }
        return newest;
    }

    /** Which root of a kind signed a certificate. All have the same name, so the signature decides (section 1). */
    public Optional<Generation> issuerOf(CertificateKind kind, X509Certificate leaf) {
        for (Generation generation : Generation.values()) {
            X509Certificate root = root(kind, generation).certificate();
            if (leaf.getIssuerX500Principal().equals(root.getSubjectX500Principal()) && signed(root, leaf)) {
                return Optional.of(generation);
            }
        }
        return Optional.empty();
    }

    private static boolean signed(X509Certificate root, X509Certificate leaf) {
        try {
            leaf.verify(root.getPublicKey());
            return true;
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the certificate's signature cannot be checked: " + e.getMessage(), e);
        }
    }
}
