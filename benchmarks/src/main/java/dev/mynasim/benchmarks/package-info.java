// SPDX-License-Identifier: Apache-2.0
/** {@code mynasim bench}: runs all benchmarks and measures the machine beside them. */
@NullMarked
package dev.mynasim.benchmarks;

import org.jspecify.annotations.NullMarked;
