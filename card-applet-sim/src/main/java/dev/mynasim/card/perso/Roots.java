// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.pki.CertificateAuthority;
import dev.mynasim.pki.Hierarchy;

/**
 * The two roots of a hierarchy.
 *
 * @param sign issues the sign certificates
 * @param auth issues the auth certificates
 */
record Roots(CertificateAuthority sign, CertificateAuthority auth) {
    static Roots of(Hierarchy hierarchy) {
        return new Roots(CertificateAuthority.signRoot(hierarchy), CertificateAuthority.authRoot(hierarchy));
    }
}
