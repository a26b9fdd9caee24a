// SPDX-License-Identifier: Apache-2.0
/** Micro-benchmarks, each beside the bare operation that it is to be compared with. */
@NullMarked
package dev.mynasim.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
