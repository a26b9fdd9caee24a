// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

/**
 * One look at this program during a run.
 *
 * @param nanos when, since the beginning of the run
 * @param operations how many operations had been done by then
 * @param vitals what it occupied
 */
public record SoakSample(long nanos, long operations, Vitals vitals) {}
