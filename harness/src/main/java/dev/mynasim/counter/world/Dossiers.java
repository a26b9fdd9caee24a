// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import dev.mynasim.counter.calendar.Japan;
import dev.mynasim.counter.record.CertificateRecord;
import dev.mynasim.counter.record.Dossier;
import dev.mynasim.counter.record.Revocation;
import dev.mynasim.counter.record.RevocationReason;
import dev.mynasim.pki.CaEvent;
import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateKind;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Joins what the town and the CA know of somebody to what the counter's rules look at. */
final class Dossiers {
    private Dossiers() {}

    static Dossier of(Resident resident, CaRegister ca) {
        return new Dossier(
                resident.person(),
                resident.card(),
                certificate(CertificateKind.SIGN, resident.sign(), ca),
                certificate(CertificateKind.AUTH, resident.auth(), ca),
                resident.move());
    }

    private static @Nullable CertificateRecord certificate(
            CertificateKind kind, @Nullable BigInteger number, CaRegister ca) {
        if (number == null) {
            return null;
        }
        CertificateId id = new CertificateId(kind, number);
        return ca.find(id)
                .map(record -> new CertificateRecord(
                        kind,
                        Japan.at(record.recorded()),
                        Japan.at(record.activeFrom()),
                        Japan.at(record.notAfter()).toLocalDate(),
                        revocation(id, ca)))
                .orElse(null);
    }

    // The last word counts; one that lies ahead is known too.
    private static @Nullable Revocation revocation(CertificateId id, CaRegister ca) {
        Revocation last = null;
        for (CaEvent event : ca.history()) {
            if (event.id().equals(id)) {
                if (event instanceof CaEvent.Revoked revoked) {
                    last = new Revocation(reason(revoked.reason()), Japan.at(revoked.since()));
                } else if (event instanceof CaEvent.HoldLifted) {
                    last = null;
                }
            }
        }
        return last;
    }

    private static RevocationReason reason(dev.mynasim.pki.RevocationReason reason) {
        return Arrays.stream(RevocationReason.values())
                .filter(known -> known.code() == reason.code())
                .findFirst()
                .orElseThrow();
    }
}
