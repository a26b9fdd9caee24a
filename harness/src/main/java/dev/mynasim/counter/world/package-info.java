// SPDX-License-Identifier: Apache-2.0
/** The people, cards, letters and unfinished procedures of an invented town, as data that can be kept in a folder. */
@NullMarked
package dev.mynasim.counter.world;

import org.jspecify.annotations.NullMarked;
