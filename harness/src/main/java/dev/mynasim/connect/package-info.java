// SPDX-License-Identifier: Apache-2.0
/**
 * The way to any card: a reader is named in a text, opened with bounded patience, and is an {@code Icc} from then on,
 * be it behind a socket, behind PC/SC or in this program. Also what keeps the tries of real cards from being spent.
 */
@NullMarked
package dev.mynasim.connect;

import org.jspecify.annotations.NullMarked;
