// SPDX-License-Identifier: Apache-2.0
/** Tests of the town. */
@NullMarked
package dev.mynasim.counter.world;

import org.jspecify.annotations.NullMarked;
