// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import dev.mynasim.pki.CertificateKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that has begun and is not finished: all that somebody needs who finishes it, or takes it back, after a
 * failure. No PIN is in it.
 *
 * @param number which procedure, from 1
 * @param stage how far it came, at least
 * @param begun when; the CA has issued nothing for it before
 * @param fresh the certificates that are to be issued, in order
 * @param orders what the CA is told when the card is written
 * @param after what the registers know of the person in the end; new issue numbers are put in then
 * @param letters what is mailed in the end
 * @param mark how to see whether the card was written; null before it may have been, and when it does not matter
 */
public record Pending(
        int number,
        Stage stage,
        Instant begun,
        List<Fresh> fresh,
        List<CaOrder> orders,
        Resident after,
        List<Letter> letters,
        @Nullable CardMark mark) {
    /** Copies the lists. */
    public Pending {
        fresh = List.copyOf(fresh);
        orders = List.copyOf(orders);
        letters = List.copyOf(letters);
    }

    /** How far a procedure came. */
    public enum Stage {
        /** The CA may have issued certificates. The card is as it was. */
        BEGUN,
        /** The CA has issued all certificates. The card is as it was, or all of it is written: its mark says which. */
        WRITING,
        /** The card is written; what is left has to be done. */
        WRITTEN
    }

    /**
     * A certificate to be issued.
     *
     * @param kind which kind
     * @param pair the card's new key pair, as a number of the pool of test keys
     * @param lastDay its last day
     */
    public record Fresh(CertificateKind kind, int pair, LocalDate lastDay) {}

    /** The same, just before the card is written. */
    public Pending writing(@Nullable CardMark seen) {
        return new Pending(number, Stage.WRITING, begun, fresh, orders, after, letters, seen);
    }

    /** The same, once the card is written. */
    public Pending written() {
        return new Pending(number, Stage.WRITTEN, begun, fresh, orders, after, letters, mark);
    }
}
