// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.util.Optional;

/**
 * Which certificates a revocation list is about: those of one root, all or one municipality's (certificates-pki.md
 * sections 9.2 and 12).
 *
 * @param kind sign or auth
 * @param generation which root; each signs lists of its own
 * @param municipality whose distribution point it is; empty: the CA's own entry, with all certificates
 */
public record CrlScope(CertificateKind kind, Generation generation, Optional<Municipality> municipality) {
    /** Of all certificates of a root. */
    public static CrlScope full(CertificateKind kind, Generation generation) {
        return new CrlScope(kind, generation, Optional.empty());
    }

    /** The list that a certificate's distribution point names. */
    public static CrlScope of(CertificateRecord record) {
        return new CrlScope(record.id().kind(), record.generation(), Optional.of(record.municipality()));
    }

    boolean covers(CertificateRecord record) {
        return record.id().kind() == kind
                && record.generation() == generation
                && municipality.map(record.municipality()::equals).orElse(true);
    }
}
