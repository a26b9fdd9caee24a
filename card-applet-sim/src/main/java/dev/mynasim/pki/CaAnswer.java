// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

/** What came of a wish to change the CA's records. Only {@link Done} changed anything. */
public sealed interface CaAnswer {
    /**
     * It stands in the history now.
     *
     * @param event the new line
     */
    record Done(CaEvent event) implements CaAnswer {}

    /**
     * There is no record of this certificate.
     *
     * @param id which
     */
    record NoSuchCertificate(CertificateId id) implements CaAnswer {}

    /**
     * The certificate is revoked for good, so nothing can change.
     *
     * @param status since when and why
     */
    record AlreadyRevoked(CertificateStatus.Revoked status) implements CaAnswer {}

    /**
     * The certificate's state does not allow it.
     *
     * @param why one sentence for a person
     */
    record NotPossible(String why) implements CaAnswer {}
}
