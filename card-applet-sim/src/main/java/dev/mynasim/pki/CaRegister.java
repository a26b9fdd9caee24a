// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The records of the two test CAs: what they issued, what was revoked, put on hold, activated, and when. The history
 * only grows; every answer follows from it, from the clock and from the roots, and the same sequence of calls gives the
 * same certificates, octet for octet. Nothing here touches a card. Safe for several threads.
 *
 * <p>Sources: certificates-pki.md sections 3.2 and 9, counter-procedures.md sections 3 and 4, S-13, K4.
 */
public final class CaRegister {
    private final CaRoots roots;
    private final CaPolicy policy;
    private final InstantSource clock;
    private final CaRecords records = new CaRecords();

    /**
     * A register without certificates.
     *
     * @param roots who signs
     * @param policy delays and holds
     * @param clock the CA's clock; it may stand still but must not go back
     */
    public CaRegister(CaRoots roots, CaPolicy policy, InstantSource clock) {
        this(roots, policy, clock, List.of());
    }

    /**
     * A register with a history.
     *
     * @param history what {@link #history()} of the earlier one was
     * @throws IllegalArgumentException when the lines contradict one another
     */
    public CaRegister(CaRoots roots, CaPolicy policy, InstantSource clock, List<CaEvent> history) {
        this.roots = roots;
        this.policy = policy;
        this.clock = clock;
        history.forEach(records::append);
    }

    /** The roots. */
    public CaRoots roots() {
        return roots;
    }

    /** Delays and holds. */
    public CaPolicy policy() {
        return policy;
    }

    /**
     * Issues a certificate now, by the newest root, with the next issue number; it becomes active after the policy's
     * delay.
     *
     * @throws IllegalArgumentException when the certificate would end before it starts or outlive its root
     */
    public synchronized IssuedCertificate issue(CertificateApplication application) {
        Instant now = now();
        CertificateKind kind = application.kind();
        Generation generation = roots.newestAt(kind, now)
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no root at " + now + "; the first is of 2019"));
        CertificateAuthority root = roots.root(kind, generation);
        Validity validity = Validity.until(now, application.lastDay());
        if (validity.notAfter().isAfter(root.certificate().getNotAfter().toInstant())) {
            throw new IllegalArgumentException(
                    "a certificate until " + application.lastDay() + " would outlive its root, which ends at "
                            + root.certificate().getNotAfter().toInstant());
        }
        BigInteger number = records.nextNumber(kind);
        X509Certificate certificate = Issuance.sign(root, application, number, validity, records.size());
        CertificateRecord record = new CertificateRecord(
                new CertificateId(kind, number),
                generation,
                application.device(),
                application.municipality(),
                now,
                now.plus(policy.activation(kind)),
                certificate);
        records.append(new CaEvent.Issued(record));
        return new IssuedCertificate(record, root.certificate());
    }

    /**
     * Takes a certificate into the records that one of the roots issued without them, as personalisation does. It is
     * active at once, or when its validity starts.
     *
     * @throws IllegalArgumentException when none of the roots of this kind issued it, or its number is taken
     */
    public synchronized IssuedCertificate adopt(CertificateKind kind, X509Certificate certificate) {
        Instant now = now();
        Instant start = certificate.getNotBefore().toInstant();
        Generation generation = roots.issuerOf(kind, certificate)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the certificate %s was not issued by a root for %s certificates of this register"
                                .formatted(certificate.getSerialNumber().toString(16), kind)));
        CertificateRecord record = new CertificateRecord(
                CertificateId.of(kind, certificate),
                generation,
                LeafFacts.device(roots.hierarchy(), kind, certificate),
                LeafFacts.municipality(certificate),
                now,
                start.isAfter(now) ? start : now,
                certificate);
        records.append(new CaEvent.Issued(record));
        return new IssuedCertificate(record, roots.root(kind, generation).certificate());
    }

    /** Revokes a certificate now; see {@link #revoke(CertificateId, RevocationReason, Instant)}. */
    public synchronized CaAnswer revoke(CertificateId id, RevocationReason reason) {
        return revoke(id, reason, now());
    }

    /**
     * Revokes a certificate or puts it on hold ({@link RevocationReason#CERTIFICATE_HOLD}). A hold can turn into a
     * revocation; a revocation is final.
     *
     * @param since from when on; an instant ahead takes effect when it comes, one that is past counts from now on
     */
    public synchronized CaAnswer revoke(CertificateId id, RevocationReason reason, Instant since) {
        Instant now = now();
        CaEvent.Revoked event = new CaEvent.Revoked(id, now, since.truncatedTo(ChronoUnit.SECONDS), reason);
        Optional<CertificateHistory> found = records.find(id);
        if (found.isEmpty()) {
            return new CaAnswer.NoSuchCertificate(id);
        }
        CertificateStatus status = found.get().statusAt(event.countsFrom());
        if (status instanceof CertificateStatus.Revoked revoked) {
            if (CertificateHistory.isFinal(status)) {
                return new CaAnswer.AlreadyRevoked(revoked);
            }
            if (reason == RevocationReason.CERTIFICATE_HOLD) {
                return new CaAnswer.NotPossible("the certificate " + id + " is on hold already");
            }
        }
        return done(event);
    }

    /** Lifts a hold, where the policy lets it be lifted (certificates-pki.md section 13, C3). */
    public synchronized CaAnswer liftHold(CertificateId id) {
        Instant now = now();
        Optional<CertificateHistory> found = records.find(id);
        if (found.isEmpty()) {
            return new CaAnswer.NoSuchCertificate(id);
        }
        if (!(found.get().statusAt(now) instanceof CertificateStatus.Revoked revoked)) {
            return new CaAnswer.NotPossible("the certificate " + id + " is not on hold");
        }
        if (CertificateHistory.isFinal(revoked)) {
            return new CaAnswer.AlreadyRevoked(revoked);
        }
        if (!policy.holds().canBeLifted(id.kind(), found.get().record().device())) {
            return new CaAnswer.NotPossible(
                    "the hold of the certificate " + id + " cannot be lifted; revoke it and issue a new certificate");
        }
        return done(new CaEvent.HoldLifted(id, now));
    }

    /** Makes a certificate usable before its delay is over. */
    public synchronized CaAnswer activate(CertificateId id) {
        Instant now = now();
        Optional<CertificateHistory> found = records.find(id);
        if (found.isEmpty()) {
            return new CaAnswer.NoSuchCertificate(id);
        }
        return found.get().statusAt(now) instanceof CertificateStatus.NotYetActive
                ? done(new CaEvent.Activated(id, now))
                : new CaAnswer.NotPossible("the certificate " + id + " is not waiting for its activation");
    }

    /** What the records say of a certificate at an instant, past or ahead. */
    public synchronized CertificateStatus statusAt(CertificateId id, Instant at) {
        return records.find(id).map(found -> found.statusAt(at)).orElseGet(CertificateStatus.Unknown::new);
    }

    /** What the records say of a certificate now. */
    public CertificateStatus status(CertificateId id) {
        return statusAt(id, clock.instant());
    }

    /** The record of a certificate. */
    public synchronized Optional<CertificateRecord> find(CertificateId id) {
        return records.find(id).map(CertificateHistory::record);
    }

    /** All records, in the order in which they were made. */
    public synchronized List<CertificateRecord> records() {
        return records.records();
    }

    /** All that happened, oldest first. */
    public synchronized List<CaEvent> history() {
        return records.history();
    }

    private CaAnswer done(CaEvent event) {
        records.append(event);
        return new CaAnswer.Done(event);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
