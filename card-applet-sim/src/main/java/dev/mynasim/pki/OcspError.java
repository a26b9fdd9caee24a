// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;

/** An answer that says nothing about a certificate (RFC 6960 section 4.2.1); it is not signed. */
public enum OcspError {
    /** The request is not one. */
    MALFORMED_REQUEST(OCSPResponseStatus.MALFORMED_REQUEST),
    /** The responder cannot answer now. */
    TRY_LATER(OCSPResponseStatus.TRY_LATER),
    /** Who asks may not know. */
    UNAUTHORIZED(OCSPResponseStatus.UNAUTHORIZED);

    private final int status;

    OcspError(int status) {
        this.status = status;
    }

    /** The answer, DER. */
    public byte[] encoded() {
        try {
            return new OCSPResponse(new OCSPResponseStatus(status), null).getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException("an OCSP answer could not be encoded", e);
        }
    }
}
