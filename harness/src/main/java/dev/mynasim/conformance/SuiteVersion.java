// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import java.util.regex.Pattern;

/**
 * Which cases a report is about.
 *
 * @param version of MynaSim, whose cases they are
 * @param vectorDigest SHA-256 over the vectors, 64 digits of lower-case hexadecimal
 */
public record SuiteVersion(String version, String vectorDigest) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException when the version is empty, or the digest has another form
     */
    public SuiteVersion {
        if (version.isEmpty() || !DIGEST.matcher(vectorDigest).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" and \"%s\" are not a version and a digest".formatted(version, vectorDigest));
        }
    }
}
