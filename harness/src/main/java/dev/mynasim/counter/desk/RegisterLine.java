// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.counter.world.CaOrder;
import dev.mynasim.pki.CaAnswer;
import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CertificateApplication;
import dev.mynasim.pki.IssuedCertificate;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

/** A line that is never down, to a register in the same program. */
public final class RegisterLine implements CaLine {
    private final CaRegister register;
    private final Keeping keeping;

    /** Keeps the register after each change. */
    @FunctionalInterface
    public interface Keeping {
        /**
         * Keeps it.
         *
         * @throws LineDownException when it cannot be kept
         */
        void keep() throws LineDownException;
    }

    /** A line to a register that is kept nowhere else. */
    public RegisterLine(CaRegister register) {
        this(register, () -> {});
    }

    /**
     * A line to a register.
     *
     * @param keeping is told after each change, before the answer is given
     */
    public RegisterLine(CaRegister register, Keeping keeping) {
        this.register = register;
        this.keeping = keeping;
    }

    @Override
    public IssuedCertificate issue(CertificateApplication application) throws LineDownException {
        IssuedCertificate issued;
        try {
            issued = register.issue(application);
        } catch (IllegalArgumentException e) {
            // No root at that time, or one that would end before the certificate.
            throw new LineDownException("the CA does not issue it: " + e.getMessage());
        }
        keeping.keep();
        return issued;
    }

    @Override
    public Optional<IssuedCertificate> issuedFor(PublicKey key, Instant since) {
        return register.records().stream()
                .filter(record -> record.certificate().getPublicKey().equals(key))
                .filter(record -> !record.recorded().isBefore(since))
                .reduce((earlier, later) -> later)
                .map(record -> new IssuedCertificate(
                        record,
                        register.roots()
                                .root(record.id().kind(), record.generation())
                                .certificate()));
    }

    @Override
    public CaAnswer tell(CaOrder order) throws LineDownException {
        CaAnswer answer;
        try {
            answer = order instanceof CaOrder.Revoke revoke
                    ? register.revoke(revoke.id(), revoke.reason(), revoke.since())
                    : register.liftHold(order.id());
        } catch (IllegalArgumentException e) {
            // Its clock went back.
            throw new LineDownException("the CA does not record it: " + e.getMessage());
        }
        keeping.keep();
        return answer;
    }
}
