// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import dev.mynasim.pki.CaRoots;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.Device;
import dev.mynasim.pki.Hierarchy;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a service pins: roots, all generations of them, and the policies that it takes. The roots that a card carries
 * prove nothing (certificates-pki.md section 1).
 *
 * @param sign roots of sign certificates
 * @param auth roots of auth certificates
 * @param signPolicies policy OIDs of sign certificates
 * @param authPolicies policy OIDs of auth certificates
 */
public record Trust(
        List<X509Certificate> sign, List<X509Certificate> auth, Set<String> signPolicies, Set<String> authPolicies) {
    /** Copies the lists. */
    public Trust {
        sign = List.copyOf(sign);
        auth = List.copyOf(auth);
        signPolicies = Set.copyOf(signPolicies);
        authPolicies = Set.copyOf(authPolicies);
    }

    /** The bundled roots of a hierarchy, with certificates of cards and phones. */
    public static Trust of(Hierarchy hierarchy) {
        CaRoots roots = CaRoots.of(hierarchy);
        Set<String> signPolicies = new HashSet<>();
        Set<String> authPolicies = new HashSet<>();
        for (Device device : Device.values()) {
            signPolicies.add(hierarchy.policy(CertificateKind.SIGN, device));
            authPolicies.add(hierarchy.policy(CertificateKind.AUTH, device));
        }
        return new Trust(
                roots.certificates(CertificateKind.SIGN),
                roots.certificates(CertificateKind.AUTH),
                signPolicies,
                authPolicies);
    }

    List<X509Certificate> roots(CertificateKind kind) {
        return new ArrayList<>(kind == CertificateKind.SIGN ? sign : auth);
    }

    Set<String> policies(CertificateKind kind) {
        return kind == CertificateKind.SIGN ? signPolicies : authPolicies;
    }
}
