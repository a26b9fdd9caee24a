// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/**
 * A line across a plot that values are compared with.
 *
 * @param value where, on the axis of the values
 * @param label what it is
 */
public record Reference(double value, String label) {}
