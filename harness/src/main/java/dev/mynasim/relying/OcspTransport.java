// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.io.IOException;

/** Takes an OCSP request to a responder and its answer back. */
@FunctionalInterface
public interface OcspTransport {
    /**
     * One exchange.
     *
     * @param request DER
     * @return DER
     * @throws IOException when there is no answer within the time that the transport waits
     */
    byte[] exchange(byte[] request) throws IOException;
}
