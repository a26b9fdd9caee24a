// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

/** What the CA answers about a certificate at some moment. It says nothing of dates: who verifies checks them. */
public enum Status {
    /** Not revoked. */
    GOOD,
    /** Revoked or on hold. */
    REVOKED,
    /** Not known, or not yet (S-13). */
    UNKNOWN
}
