// SPDX-License-Identifier: Apache-2.0
/**
 * What a load run measures: latencies in histograms, figures of each interval and of each card, cards that stand out,
 * and the memory of this program over a long run. Knows nothing of cards or readers.
 */
@NullMarked
package dev.mynasim.load.measure;

import org.jspecify.annotations.NullMarked;
