// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.counter.world.CaOrder;
import dev.mynasim.pki.CaAnswer;
import dev.mynasim.pki.CertificateApplication;
import dev.mynasim.pki.IssuedCertificate;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

/** A line to the CA that goes down before or after a certain call did its work, and stays down until {@link #up}. */
final class FragileLine implements CaLine {
    private final CaLine line;
    private int calls;
    private int downAt = Integer.MAX_VALUE;
    private boolean afterWork;

    FragileLine(CaLine line) {
        this.line = line;
    }

    /** @param afterWork whether the call at which it goes down has done its work and only the answer is lost */
    void downAt(int call, boolean afterWork) {
        calls = 0;
        downAt = call;
        this.afterWork = afterWork;
    }

    void up() {
        downAt = Integer.MAX_VALUE;
    }

    int calls() {
        return calls;
    }

    private boolean goesDown() throws LineDownException {
        int call = calls;
        calls++;
        if (call < downAt) {
            return false;
        }
        if (call == downAt && afterWork) {
            return true;
        }
        throw new LineDownException("J-LIS cannot be reached");
    }

    private static <T> T answer(T answer, boolean lost) throws LineDownException {
        if (lost) {
            throw new LineDownException("the answer of J-LIS was lost");
        }
        return answer;
    }

    @Override
    public IssuedCertificate issue(CertificateApplication application) throws LineDownException {
        boolean lost = goesDown();
        return answer(line.issue(application), lost);
    }

    @Override
    public Optional<IssuedCertificate> issuedFor(PublicKey key, Instant since) throws LineDownException {
        boolean lost = goesDown();
        return answer(line.issuedFor(key, since), lost);
    }

    @Override
    public CaAnswer tell(CaOrder order) throws LineDownException {
        boolean lost = goesDown();
        return answer(line.tell(order), lost);
    }
}
