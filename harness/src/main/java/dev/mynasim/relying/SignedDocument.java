// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.time.Instant;
import java.util.Optional;

/**
 * A document whose signature is accepted.
 *
 * @param signer the sign certificate
 * @param holder who signed, as the certificate says
 * @param checkedAt when it was checked
 * @param claimedTime when it was signed, as the signer's computer says; nothing proves it
 */
public record SignedDocument(
        TrustedLeaf signer, CertifiedHolder holder, Instant checkedAt, Optional<Instant> claimedTime) {
    /** Without the person's data. */
    @Override
    public String toString() {
        return "SignedDocument[signer=" + signer.serial().toString(16) + ", checkedAt=" + checkedAt + "]";
    }
}
