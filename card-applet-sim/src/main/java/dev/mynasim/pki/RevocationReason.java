// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

/**
 * Why a certificate is revoked: CRLReason of RFC 5280 section 5.3.1, as far as the JPKI uses it (certificates-pki.md
 * section 9.3).
 */
public enum RevocationReason {
    /** Destroyed before it was handed over. */
    UNSPECIFIED("unspecified", 0),
    /** The holder's private key is in other hands. */
    KEY_COMPROMISE("keyCompromise", 1),
    /** The CA's key is in other hands. */
    CA_COMPROMISE("cACompromise", 2),
    /** Name, address, birth date or sex changed. */
    AFFILIATION_CHANGED("affiliationChanged", 3),
    /** Renewed. */
    SUPERSEDED("superseded", 4),
    /** No longer needed, use stopped. */
    CESSATION_OF_OPERATION("cessationOfOperation", 5),
    /** Stopped for the time being, as after a loss. */
    CERTIFICATE_HOLD("certificateHold", 6);

    private final String text;
    private final int code;

    RevocationReason(String text, int code) {
        this.text = text;
        this.code = code;
    }

    /** The name in RFC 5280. */
    public String text() {
        return text;
    }

    /** The number in RFC 5280. */
    public int code() {
        return code;
    }

    /**
     * The reason of a name in RFC 5280.
     *
     * @throws IllegalArgumentException when the JPKI uses none of this name
     */
    public static RevocationReason of(String text) {
        for (RevocationReason reason : values()) {
            if (reason.text.equals(text)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is no reason; write unspecified, keyCompromise,"
                + " cACompromise, affiliationChanged, superseded, cessationOfOperation or certificateHold");
    }

    /**
     * The reason of a number in RFC 5280.
     *
     * @throws IllegalArgumentException when the JPKI uses none of this number
     */
    public static RevocationReason of(int code) {
        for (RevocationReason reason : values()) {
            if (reason.code == code) {
                return reason;
            }
        }
        throw new IllegalArgumentException("the JPKI has no revocation reason " + code);
    }

    @Override
    public String toString() {
        return text;
    }
}
