// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.mynasim.benchmarks;

import org.jspecify.annotations.NullMarked;
