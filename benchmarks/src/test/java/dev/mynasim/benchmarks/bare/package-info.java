// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.mynasim.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
