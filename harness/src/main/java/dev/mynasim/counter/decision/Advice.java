// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.decision;

/** What the holder is told on leaving. */
public enum Advice {
    /** To change the PIN, since somebody else has seen it (S-37, S-53). */
    CHANGE_PIN,
    /** To apply for a new sign certificate (S-74). */
    APPLY_FOR_SIGN,
    /** To write the certificates' last day on the card's face, or to ask staff to (S-70). */
    WRITE_EXPIRY_ON_FACE,
    /** To register again with services that know the old auth certificate. */
    REGISTER_AGAIN,
    /** That the printed copy of the certificate is theirs. */
    PRINTED_COPY
}
