// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.io.IOException;

/** Looks up revocation lists in the CA's directory. */
@FunctionalInterface
public interface ListFetcher {
    /**
     * Fetches the newest list of an entry.
     *
     * @param rootKeyId key identifier of the root that signs it
     * @param entry the directory name of the distribution point, DER
     * @return the list, DER
     * @throws IOException when there is none within the time that the fetcher waits
     */
    byte[] fetch(byte[] rootKeyId, byte[] entry) throws IOException;
}
