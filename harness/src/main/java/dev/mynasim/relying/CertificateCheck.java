// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import dev.mynasim.pki.CertificateKind;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Whether a certificate can be relied on now: chain, key usage and policy (remembered for certificates that were seen
 * before), dates, revocation; steps 2 to 6 of certificates-pki.md section 11. Safe for several threads.
 */
public final class CertificateCheck {
    /** How many certificates are remembered unless said otherwise. */
    public static final int USUAL_MEMORY = 10_000;

    private final ChainCheck chains;
    private final List<RevocationSource> sources;
    private final InstantSource clock;

    /**
     * A check.
     *
     * @param trust pinned roots and policies
     * @param sources who is asked about revocation, in this order, until one knows; not empty
     * @param clock the moment of checking
     * @param memory how many verified certificates are remembered
     */
    public CertificateCheck(Trust trust, List<RevocationSource> sources, InstantSource clock, int memory) {
        if (sources.isEmpty() || memory < 1) {
            throw new IllegalArgumentException("a check needs a source of revocation data and room for a certificate");
        }
        chains = new ChainCheck(trust, memory);
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /** The moment of checking. */
    Instant now() {
        return clock.instant();
    }

    /** Whether a certificate can be relied on for this use now. */
    public Outcome<TrustedLeaf> check(Leaf leaf, CertificateKind wanted) {
        Instant now = clock.instant();
        return chains.check(leaf, wanted)
                .then(trusted -> dates(trusted, now))
                .then(trusted -> revocation(trusted, now));
    }

    private static Outcome<TrustedLeaf> dates(TrustedLeaf trusted, Instant now) {
        Instant from =
                later(trusted.leaf().notBefore(), trusted.root().getNotBefore().toInstant());
        if (now.isBefore(from)) {
            return new Outcome.Refused<>(new Refusal.NotYetActive(from));
        }
        Instant rootEnd = trusted.root().getNotAfter().toInstant();
        Instant end =
                trusted.leaf().notAfter().isBefore(rootEnd) ? trusted.leaf().notAfter() : rootEnd;
        // Validity has whole seconds; all of the last one belongs to it.
        return now.truncatedTo(ChronoUnit.SECONDS).isAfter(end)
                ? new Outcome.Refused<>(new Refusal.Expired(end))
                : new Outcome.Accepted<>(trusted);
    }

    private Outcome<TrustedLeaf> revocation(TrustedLeaf trusted, Instant now) {
        Optional<Refusal> problem = Optional.empty();
        for (RevocationSource source : sources) {
            RevocationAnswer answer = source.ask(trusted, now);
            if (answer instanceof RevocationAnswer.Good) {
                return new Outcome.Accepted<>(trusted);
            }
            if (answer instanceof RevocationAnswer.Revoked revoked) {
                return new Outcome.Refused<>(new Refusal.Revoked(revoked.reason(), revoked.since()));
            }
            if (answer instanceof RevocationAnswer.Unknown) {
                return new Outcome.Refused<>(new Refusal.UnknownToCa());
            }
            if (problem.isEmpty()) {
                problem = Optional.of(
                        answer instanceof RevocationAnswer.Stale stale
                                ? new Refusal.StaleRevocation(stale.why())
                                : new Refusal.NoRevocationAnswer(((RevocationAnswer.Unavailable) answer).why()));
            }
        }
        return new Outcome.Refused<>(problem.orElseThrow());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
