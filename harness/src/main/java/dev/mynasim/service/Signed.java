// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.service;

/** What a card made: a signature and the certificate that goes with it. */
public final class Signed {
    private final byte[] certificate;
    private final byte[] signature;

    /**
     * A signature.
     *
     * @param certificate whose, DER
     * @param signature a CMS signature, or 256 octets
     */
    public Signed(byte[] certificate, byte[] signature) {
        this.certificate = certificate.clone();
        this.signature = signature.clone();
    }

    /** A copy of the certificate, DER. */
    public byte[] certificate() {
        return certificate.clone();
    }

    /** A copy of the signature. */
    public byte[] signature() {
        return signature.clone();
    }
}
