// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

import javacard.framework.JCSystem;

/**
 * Which PINs of an application are verified. Lives in working memory that the card clears when another application is
 * selected and at reset (card-protocol.md section 4.3).
 */
public final class SecurityStatus {
    private final byte[] verified = JCSystem.makeTransientByteArray((short) 1, JCSystem.CLEAR_ON_DESELECT);

    /** Whether at least one PIN of a set is verified. */
    public boolean anyVerified(byte pins) {
        return (byte) (verified[0] & pins) != 0;
    }

    /** Notes that a PIN was presented correctly; the others keep their status. */
    public void grant(byte pin) {
        verified[0] |= pin;
    }

    /** Takes one PIN's status back; the others keep theirs. */
    public void revoke(byte pin) {
        verified[0] = (byte) (verified[0] & ~pin);
    }

    /** Takes the status of all PINs back. */
    public void revokeAll() {
        verified[0] = 0;
    }
}
