// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.visit;

import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.rule.Ordered;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is presented.
 *
 * @param papers the papers, the card among them
 * @param known the PINs that the person says to know, or that stand on the reply or in the envelope
 * @param proofIssuedOn the date of the family or guardianship register; null without one
 * @param poa the power of attorney; null without one
 * @param reply the inquiry-and-reply form; null on a first visit
 */
public record Documents(
        Set<Paper> papers,
        Set<PinKind> known,
        @Nullable LocalDate proofIssuedOn,
        @Nullable PowerOfAttorney poa,
        @Nullable Reply reply) {
    /** Copies the sets. */
    public Documents {
        papers = Ordered.copy(papers);
        known = Ordered.copy(known);
    }

    /**
     * A power of attorney (委任状).
     *
     * @param sealed whether it is in a closed envelope, the PINs inside
     */
    public record PowerOfAttorney(boolean sealed) {}

    /** These papers, and all PINs known. */
    public static Documents of(Paper... papers) {
        return new Documents(Set.of(papers), EnumSet.allOf(PinKind.class), null, null, null);
    }

    /** The same and more papers. */
    public Documents and(Paper... more) {
        EnumSet<Paper> all = EnumSet.noneOf(Paper.class);
        all.addAll(papers);
        all.addAll(List.of(more));
        return new Documents(all, known, proofIssuedOn, poa, reply);
    }

    /** The same without some papers. */
    public Documents without(Paper... left) {
        EnumSet<Paper> rest = EnumSet.noneOf(Paper.class);
        rest.addAll(papers);
        rest.removeAll(Arrays.asList(left));
        return new Documents(rest, known, proofIssuedOn, poa, reply);
    }

    /** The same with a power of attorney. */
    public Documents with(PowerOfAttorney brought) {
        return new Documents(papers, known, proofIssuedOn, brought, reply);
    }

    /** The same with a reply. */
    public Documents with(Reply brought) {
        return new Documents(papers, known, proofIssuedOn, poa, brought);
    }

    /** The same with only these PINs known. */
    public Documents knowing(PinKind... pins) {
        return new Documents(papers, Set.of(pins), proofIssuedOn, poa, reply);
    }

    /** The same with a proof of representation of a date. */
    public Documents withProof(Paper proof, LocalDate issuedOn) {
        return new Documents(and(proof).papers(), known, issuedOn, poa, reply);
    }

    /** Whether a paper is there. */
    public boolean has(Paper paper) {
        return papers.contains(paper);
    }
}
