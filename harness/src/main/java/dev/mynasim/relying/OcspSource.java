// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import dev.mynasim.pki.RevocationReason;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.CRLReason;
import org.jspecify.annotations.Nullable;

/** Asks an OCSP responder, with a nonce in each question. */
public final class OcspSource implements RevocationSource {
    private static final int NONCE = 32;

    private final OcspTransport transport;
    private final Freshness freshness;
    private final SecureRandom random;

    /** A source that asks by a transport; the random numbers make nonces. */
    public OcspSource(OcspTransport transport, Freshness freshness, SecureRandom random) {
        this.transport = transport;
        this.freshness = freshness;
        this.random = random;
    }

    @Override
    public RevocationAnswer ask(TrustedLeaf leaf, Instant at) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        OcspExchange exchange = OcspExchange.about(leaf, nonce);
        try {
            return answer(exchange.read(transport.exchange(exchange.request()), at), at);
        } catch (IOException e) {
            return new RevocationAnswer.Unavailable("no OCSP answer: " + e.getMessage());
        } catch (IllegalArgumentException | ClassCastException e) {
            // What BouncyCastle throws at a status that is not what it should be.
            return new RevocationAnswer.Unavailable("no OCSP answer: its status cannot be read");
        }
    }

    private RevocationAnswer answer(SingleResponse single, Instant at) throws IOException {
        Instant thisUpdate = OcspExchange.instant(single.getThisUpdate());
        ASN1GeneralizedTime next = single.getNextUpdate();
        Optional<Instant> nextUpdate = next == null ? Optional.empty() : Optional.of(OcspExchange.instant(next));
        Optional<String> problem = freshness.problemOfAnswer(thisUpdate, nextUpdate, at);
        if (problem.isPresent()) {
            return new RevocationAnswer.Stale(problem.get());
        }
        CertStatus status = single.getCertStatus();
        return switch (status.getTagNo()) {
            case 0 -> new RevocationAnswer.Good("ocsp", thisUpdate);
            case 1 -> revoked(RevokedInfo.getInstance(status.getStatus()));
            default -> new RevocationAnswer.Unknown();
        };
    }

    private static RevocationAnswer revoked(RevokedInfo info) throws IOException {
        return new RevocationAnswer.Revoked(
                reason(info.getRevocationReason()), OcspExchange.instant(info.getRevocationTime()));
    }

    /** A reason that the JPKI does not use says no more than none. */
    private static RevocationReason reason(@Nullable CRLReason reason) {
        return Arrays.stream(RevocationReason.values())
                .filter(known ->
                        reason != null && BigInteger.valueOf(known.code()).equals(reason.getValue()))
                .findFirst()
                .orElse(RevocationReason.UNSPECIFIED);
    }
}
