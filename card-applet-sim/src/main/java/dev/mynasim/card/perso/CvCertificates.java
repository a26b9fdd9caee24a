// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.pki.CvAuthority;
import dev.mynasim.pki.CvCertificate;
import dev.mynasim.pki.Municipality;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The issuers' certificates on cards (card-protocol.md sections 1.4, 3.2 and 3.3). All cards of a municipality carry
 * the same ones and a signature costs most of a card, so the last ones are kept. Safe for concurrent use.
 */
final class CvCertificates {
    private static final int MOST_KEPT = 256;

    private final Map<String, CvCertificate> kept = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CvCertificate> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** The surface check application's CA, by the root of the chain that GET DATA shows. */
    CvCertificate surfaceCa() {
        return kept("surface CA", () -> CvAuthority.testCardManagerRoot().certify(CvAuthority.testSurfaceCa()));
    }

    /** What a municipality signs its surface records with. */
    CvCertificate surfaceIssuer(Municipality municipality) {
        return kept("surface " + municipality.code(), () -> CvAuthority.testSurfaceCa()
                .certify(CvAuthority.testSurfaceIssuer(municipality)));
    }

    /** What a municipality signs its text records with. */
    CvCertificate textIssuer(Municipality municipality) {
        return kept("text " + municipality.code(), () -> CvAuthority.testTextCa()
                .certify(CvAuthority.testTextIssuer(municipality)));
    }

    private CvCertificate kept(String name, Supplier<CvCertificate> making) {
        synchronized (kept) {
            return kept.computeIfAbsent(name, unknown -> making.get());
        }
    }
}
