// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import dev.mynasim.pki.RevocationReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.cert.CRLReason;
import java.security.cert.X509CRLEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;

/**
 * Revocation lists, one for each distribution point, each fetched once and kept until its successor is due. A list that
 * is older than one seen before is not taken.
 */
public final class ListSource implements RevocationSource {
    private static final int MOST_LISTS = 2_000;

    private final ListFetcher fetcher;
    private final Freshness freshness;
    private final Map<ByteBuffer, SignedList> lists = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, SignedList> eldest) {
            return size() > MOST_LISTS;
        }
    };

    /** A source that fetches lists when they are needed. */
    public ListSource(ListFetcher fetcher, Freshness freshness) {
        this.fetcher = fetcher;
        this.freshness = freshness;
    }

    @Override
    public RevocationAnswer ask(TrustedLeaf leaf, Instant at) {
        Optional<byte[]> entry = entry(leaf);
        Optional<byte[]> rootKey = leaf.leaf().authorityKeyId();
        if (entry.isEmpty() || rootKey.isEmpty()) {
            return new RevocationAnswer.Unavailable("the certificate names no distribution point");
        }
        ByteBuffer place = ByteBuffer.allocate(rootKey.get().length + entry.get().length)
                .put(rootKey.get())
                .put(entry.get())
                .flip();
        Optional<SignedList> kept = kept(place);
        if (kept.isEmpty() || !at.isBefore(kept.get().nextUpdate())) {
            RevocationAnswer problem = renew(place, leaf, rootKey.get(), entry.get(), kept);
            kept = kept(place);
            if (kept.isEmpty()) {
                return problem;
            }
        }
        return answer(kept.get(), leaf, at);
    }

    private RevocationAnswer answer(SignedList list, TrustedLeaf leaf, Instant at) {
        Optional<String> problem = freshness.problemOfList(list.thisUpdate(), list.nextUpdate(), at);
        if (problem.isPresent()) {
            return new RevocationAnswer.Stale(problem.get());
        }
        X509CRLEntry found = list.entry(leaf.serial());
        return found == null
                ? new RevocationAnswer.Good("crl", list.thisUpdate())
                : new RevocationAnswer.Revoked(
                        reason(found), found.getRevocationDate().toInstant());
    }

    /** A reason that the JPKI does not use says no more than none. */
    private static RevocationReason reason(X509CRLEntry entry) {
        CRLReason reason = entry.getRevocationReason();
        return Arrays.stream(RevocationReason.values())
                .filter(known -> reason != null && known.name().equals(reason.name()))
                .findFirst()
                .orElse(RevocationReason.UNSPECIFIED);
    }

    /** Fetches a newer list; what went wrong matters only when there is none from before. */
    private RevocationAnswer renew(
            ByteBuffer place, TrustedLeaf leaf, byte[] rootKey, byte[] entry, Optional<SignedList> before) {
        try {
            SignedList fresh = SignedList.parse(fetcher.fetch(rootKey, entry), leaf.root(), entry);
            if (before.isPresent() && fresh.number().compareTo(before.get().number()) < 0) {
                return new RevocationAnswer.Unavailable("the list that came is older than one seen before");
            }
            synchronized (lists) {
                lists.put(place, fresh);
            }
            return new RevocationAnswer.Good("crl", fresh.thisUpdate());
        } catch (IOException e) {
            return new RevocationAnswer.Unavailable("no revocation list: " + e.getMessage());
        }
    }

    private Optional<SignedList> kept(ByteBuffer place) {
        synchronized (lists) {
            return Optional.ofNullable(lists.get(place));
        }
    }

    /** The directory name in the certificate's one distribution point. */
    private static Optional<byte[]> entry(TrustedLeaf leaf) {
        try {
            Extension extension = leaf.leaf().extensions().getExtension(Extension.cRLDistributionPoints);
            if (extension == null) {
                return Optional.empty();
            }
            CRLDistPoint points = CRLDistPoint.getInstance(
                    ASN1OctetString.getInstance(extension.getExtnValue()).getOctets());
            return Optional.of(GeneralNames.getInstance(points.getDistributionPoints()[0]
                            .getDistributionPoint()
                            .getName())
                    .getNames()[0]
                    .getName()
                    .toASN1Primitive()
                    .getEncoded("DER"));
        } catch (IOException
                | IllegalArgumentException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            return Optional.empty();
        }
    }
}
