// SPDX-License-Identifier: Apache-2.0
/**
 * Load on cards: many clients as fast as answers come, or arrivals at a rate, through the seam {@code Icc} alone. Every
 * answer is checked; no try is ever spent.
 */
@NullMarked
package dev.mynasim.load;

import org.jspecify.annotations.NullMarked;
