// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.decision;

import dev.mynasim.counter.record.PinKind;
import dev.mynasim.pki.CertificateKind;
import java.time.LocalDate;

/** What changes on the card. All card effects of a decision happen together or not at all. */
public sealed interface CardEffect extends Effect {
    /**
     * A new key pair: SIGN is file 001A, AUTH 0017.
     *
     * @param kind of which certificate
     */
    record ReplaceKey(CertificateKind kind) implements CardEffect {}

    /**
     * A certificate is written: SIGN is file 0001, AUTH 000A, and the root's file (0002, 000B) if its generation
     * changed.
     *
     * @param kind which one
     */
    record WriteCertificate(CertificateKind kind) implements CardEffect {}

    /**
     * The PIN that the person typed is set, without the old one; the counter of tries is full again.
     *
     * @param pin which
     */
    record InitialisePin(PinKind pin) implements CardEffect {}

    /**
     * The PIN is changed after the old one was verified, with the card's own command.
     *
     * @param pin which
     */
    record ChangePin(PinKind pin) implements CardEffect {}

    /**
     * The counter of tries is full again, the PIN stays.
     *
     * @param pin which
     */
    record ResetTries(PinKind pin) implements CardEffect {}

    /** The text and visual files take the person's present data; JPKI files stay. */
    record RewriteFace() implements CardEffect {}

    /** The resident-register application takes the new municipality; JPKI files stay. */
    record RewriteJukiArea() implements CardEffect {}

    /**
     * The card shows another last day.
     *
     * @param expiry its last day
     */
    record WriteExpiry(LocalDate expiry) implements CardEffect {}
}
