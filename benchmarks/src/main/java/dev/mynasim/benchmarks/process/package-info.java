// SPDX-License-Identifier: Apache-2.0
/**
 * Measured from outside, as processes: openssl, the start of {@code mynasim run}, its memory, the heap of many cards.
 */
@NullMarked
package dev.mynasim.benchmarks.process;

import org.jspecify.annotations.NullMarked;
