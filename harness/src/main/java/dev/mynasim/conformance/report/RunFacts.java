// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What was run.
 *
 * @param suiteVersion the version of MynaSim whose cases these are
 * @param vectorDigest SHA-256 over the vectors, lower-case hexadecimal
 * @param atr answer to reset of the first card, upper-case hexadecimal; empty when no card was seen
 * @param seed what random values came from, a decimal number of 64 bits
 * @param started when, as ISO 8601 in UTC
 * @param nanoseconds how long it took
 * @param complete whether all chosen cases were run
 */
public record RunFacts(
        String suiteVersion,
        String vectorDigest,
        String atr,
        String seed,
        String started,
        long nanoseconds,
        boolean complete) {
    private static final Pattern ATR = Pattern.compile("([0-9A-F]{2}){0,33}");

    /**
     * Checks the forms.
     *
     * @throws IllegalArgumentException when one has another
     */
    public RunFacts {
        Texts.check("atr", ATR.matcher(atr).matches(), atr);
        Texts.check("nanoseconds", nanoseconds >= 0, nanoseconds);
        try {
            Texts.check("seed", Long.toString(Long.parseLong(seed)).equals(seed), seed);
            Texts.check("started", Instant.parse(started).toString().equals(started), started);
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException("seed or start cannot be read: " + e.getMessage(), e);
        }
    }
}
