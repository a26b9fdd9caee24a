// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

/**
 * How long a card usually takes for one kind of operation.
 *
 * @param card its number
 * @param operation what the kind is called
 * @param count how often it was done
 * @param medianNanos the median of its own time, without waiting
 */
public record CardMedian(int card, String operation, long count, double medianNanos) {}
