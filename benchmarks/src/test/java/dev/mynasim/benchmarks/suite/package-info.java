// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.mynasim.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
