// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

/**
 * A point of a latency curve.
 *
 * @param percent 0 to 100
 * @param nanos so many percent took at most this long
 */
public record Percentile(double percent, long nanos) {}
