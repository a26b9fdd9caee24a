// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.util.Optional;

/**
 * What of a certificate's extensions is not known for sure (certificates-pki.md sections 5 and 12).
 *
 * @param clientAuth whether auth certificates have extKeyUsage clientAuth
 * @param issuerInKeyId whether authorityKeyIdentifier names issuer and serial number beside the key identifier
 * @param ocspUri for authorityInfoAccess of auth certificates; empty: there is no such extension
 */
public record LeafOptions(boolean clientAuth, boolean issuerInKeyId, Optional<String> ocspUri) {
    /** The sheet's defaults: clientAuth, key identifier only, no authorityInfoAccess. */
    public static final LeafOptions DEFAULT = new LeafOptions(true, false, Optional.empty());
}
