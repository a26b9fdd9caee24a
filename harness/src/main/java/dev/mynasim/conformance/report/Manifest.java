// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** {@code SHA256SUMS}: the digest of every other file of a report, in the form that {@code sha256sum -c} reads. */
final class Manifest {
    private Manifest() {}

    /**
     * The file: a line for each, sorted by name.
     *
     * @param files their octets by name
     */
    static byte[] write(Map<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(files).forEach((name, octets) -> lines.append(Digests.sha256(octets))
                .append("  ")
                .append(name)
                .append('\n'));
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
