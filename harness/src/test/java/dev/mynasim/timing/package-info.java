// SPDX-License-Identifier: Apache-2.0
/** Timing, calculated by hand. */
@NullMarked
package dev.mynasim.timing;

import org.jspecify.annotations.NullMarked;
