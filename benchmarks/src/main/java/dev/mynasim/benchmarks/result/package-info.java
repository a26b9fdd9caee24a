// SPDX-License-Identifier: Apache-2.0
/** Figures with their errors, ratios of figures, the speeds to reach, and what is written of them. */
@NullMarked
package dev.mynasim.benchmarks.result;

import org.jspecify.annotations.NullMarked;
