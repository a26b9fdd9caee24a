// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/**
 * A value over another.
 *
 * @param x along
 * @param y up
 */
public record Point(double x, double y) {}
