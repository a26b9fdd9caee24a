// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.service;

import dev.mynasim.relying.DocumentVerifier;
import dev.mynasim.relying.Outcome;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Takes tax returns that are signed with the sign certificate, as e-Tax does. */
public final class TaxOffice {
    private final DocumentVerifier verifier;
    private final AtomicLong receipts = new AtomicLong();

    /** An office that verifies signatures so. */
    public TaxOffice(DocumentVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * A return was taken.
     *
     * @param number of the receipt, from 1 on
     * @param taxpayer who signed, as the certificate says
     * @param at when
     */
    public record Receipt(long number, String taxpayer, Instant at) {}

    /**
     * Files a return.
     *
     * @param taxReturn the document
     * @param cms the detached signature over it
     */
    public Outcome<Receipt> file(byte[] taxReturn, byte[] cms) {
        return verifier.verifyCms(taxReturn, cms)
                .then(document -> new Outcome.Accepted<>(new Receipt(
                        receipts.incrementAndGet(), document.holder().name(), document.checkedAt())));
    }
}
