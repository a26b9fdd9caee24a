// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

/** CRL reasons (RFC 5280 section 5.3.1) that the JPKI uses (certificates-pki.md section 9.3). */
public enum RevocationReason {
    /** 0: destroyed before hand-over. */
    UNSPECIFIED(0, "unspecified"),
    /** 1: the holder's key is known to others. */
    KEY_COMPROMISE(1, "keyCompromise"),
    /** 2: the CA's key is known to others. */
    CA_COMPROMISE(2, "cACompromise"),
    /** 3: name, address, birth date or sex changed. */
    AFFILIATION_CHANGED(3, "affiliationChanged"),
    /** 4: renewed. */
    SUPERSEDED(4, "superseded"),
    /** 5: use stopped. */
    CESSATION_OF_OPERATION(5, "cessationOfOperation"),
    /** 6: on hold, after a loss. */
    CERTIFICATE_HOLD(6, "certificateHold");

    private final int code;
    private final String rfcName;

    RevocationReason(int code, String rfcName) {
        this.code = code;
        this.rfcName = rfcName;
    }

    /** The number in a CRL. */
    public int code() {
        return code;
    }

    /** The name in RFC 5280. */
    public String rfcName() {
        return rfcName;
    }
}
