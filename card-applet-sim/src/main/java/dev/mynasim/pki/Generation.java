// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.math.BigInteger;
import java.time.Instant;

/**
 * The generations of the test roots. A new pair comes roughly every four years, so that a leaf of up to six years fits
 * inside its root; all of one kind have the same name and differ in key and number (certificates-pki.md section 1).
 */
public enum Generation {
    /** Of 2019. */
    FIRST(1, 0xC13A, "2019-07-17T01:00:00Z", 0xBFCE, "2019-03-09T01:00:00Z"),
    /** Of 2023 and 2024; issues what personalisation puts on cards. */
    SECOND(2, 0x1EA8A9, "2024-08-28T01:00:00Z", 0x218888, "2023-03-23T01:00:00Z"),
    /** Of 2027, when the next pair is due. */
    THIRD(3, 0x5F1001, "2027-03-01T01:00:00Z", 0x5F2001, "2027-03-01T01:00:00Z");

    private final int number;
    private final long signSerial;
    private final Instant signIssued;
    private final long authSerial;
    private final Instant authIssued;

    Generation(int number, long signSerial, String signIssued, long authSerial, String authIssued) {
        this.number = number;
        this.signSerial = signSerial;
        this.signIssued = Instant.parse(signIssued);
        this.authSerial = authSerial;
        this.authIssued = Instant.parse(authIssued);
    }

    /** 1 for the first. */
    public int number() {
        return number;
    }

    /**
     * The generation of a number.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Generation of(int number) {
        for (Generation generation : values()) {
            if (generation.number == number) {
                return generation;
            }
        }
        throw new IllegalArgumentException("there is no generation " + number + " of roots; there are 1 to 3");
    }

    BigInteger serial(CertificateKind kind) {
        return BigInteger.valueOf(kind == CertificateKind.SIGN ? signSerial : authSerial);
    }

    Instant issued(CertificateKind kind) {
        return kind == CertificateKind.SIGN ? signIssued : authIssued;
    }
}
