// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.counter.world.CaOrder;
import dev.mynasim.pki.CaAnswer;
import dev.mynasim.pki.CertificateApplication;
import dev.mynasim.pki.IssuedCertificate;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

/** The counter's line to the CA (J-LIS). Any call may fail before or after it has done its work. */
public interface CaLine {
    /** Has a certificate issued. */
    IssuedCertificate issue(CertificateApplication application) throws LineDownException;

    /**
     * The certificate that was issued for a key.
     *
     * @param since not before this moment
     */
    Optional<IssuedCertificate> issuedFor(PublicKey key, Instant since) throws LineDownException;

    /** Tells the CA something; again, when it is not sure whether it was told. */
    CaAnswer tell(CaOrder order) throws LineDownException;
}
