// SPDX-License-Identifier: Apache-2.0
/** Runs the cases of the counter's data files. */
@NullMarked
package dev.mynasim.counter.cases;

import org.jspecify.annotations.NullMarked;
