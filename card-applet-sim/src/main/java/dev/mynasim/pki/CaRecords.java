// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The history and what follows from it for each certificate. Lines are only added. Not safe for several threads. */
final class CaRecords {
    // Behind the numbers of the bundled personas, so that cards made without the register can be taken over.
    private static final BigInteger FIRST_SIGN_NUMBER = BigInteger.valueOf(0x06F00001L);
    private static final BigInteger FIRST_AUTH_NUMBER = BigInteger.valueOf(0x07000001L);

    private final List<CaEvent> history = new ArrayList<>();
    private final Map<CertificateId, CertificateHistory> certificates = new LinkedHashMap<>();
    private BigInteger nextSign = FIRST_SIGN_NUMBER;
    private BigInteger nextAuth = FIRST_AUTH_NUMBER;
    private Instant last = Instant.MIN;

    /**
     * Adds a line.
     *
     * @throws IllegalArgumentException when it contradicts those before it
     */
    void append(CaEvent event) {
        if (event.recorded().isBefore(last)) {
            throw new IllegalArgumentException("the CA's clock went back: its last record is of %s, now it is %s"
                    .formatted(last, event.recorded()));
        }
        CertificateHistory known = certificates.get(event.id());
        if (event instanceof CaEvent.Issued issued) {
            if (known != null) {
                throw new IllegalArgumentException("the number of the certificate " + event.id() + " is taken");
            }
            certificates.put(event.id(), new CertificateHistory(issued.record()));
        } else if (known == null) {
            throw new IllegalArgumentException("there is no record of the certificate " + event.id());
        } else {
            known.add(event);
        }
        last = event.recorded();
        history.add(event);
    }

    /** The next free issue number; the generations of a root share one counter (section 3.2). */
    BigInteger nextNumber(CertificateKind kind) {
        BigInteger number = kind == CertificateKind.SIGN ? nextSign : nextAuth;
        while (certificates.containsKey(new CertificateId(kind, number))) {
            number = number.add(BigInteger.ONE);
        }
        if (kind == CertificateKind.SIGN) {
            nextSign = number;
        } else {
            nextAuth = number;
        }
        return number;
    }

    Optional<CertificateHistory> find(CertificateId id) {
        return Optional.ofNullable(certificates.get(id));
    }

    List<CertificateRecord> records() {
        return certificates.values().stream().map(CertificateHistory::record).toList();
    }

    List<CaEvent> history() {
        return List.copyOf(history);
    }

    int size() {
        return certificates.size();
    }
}
