// SPDX-License-Identifier: Apache-2.0
/** What is told of a load run: JSON, histogram logs, the comparison of two runs, thresholds. */
@NullMarked
package dev.mynasim.load.report;

import org.jspecify.annotations.NullMarked;
