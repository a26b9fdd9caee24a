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
public final class FragileLine implements CaLine {
    private final CaLine line;
    private int calls;
    private int downAt = Integer.MAX_VALUE;
    private boolean afterWork;

    /** A line that is up. */
    public FragileLine(CaLine line) {
        this.line = line;
    }

    /**
     * From now on it goes down.
     *
     * @param call at which call, 0 for the next
     * @param afterWork whether the call at which it goes down has done its work and only the answer is lost
     */
    public void downAt(int call, boolean afterWork) {
        calls = 0;
        downAt = call;
        this.afterWork = afterWork;
    }

    /** It works again. */
    public void up() {
        downAt = Integer.MAX_VALUE;
    }

    /** How many calls there were since {@link #downAt}. */
    public int calls() {
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
