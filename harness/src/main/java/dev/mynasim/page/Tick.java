// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/**
 * A mark on an axis.
 *
 * @param value where
 * @param label what it says
 */
record Tick(double value, String label) {}
