// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.responder;

import dev.mynasim.pki.CaRegister;

/** Where the responder finds the CA's records, asked again for each request. */
@FunctionalInterface
public interface RegisterSource {
    /** The register as it is now. */
    CaRegister current();
}
