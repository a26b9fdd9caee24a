// SPDX-License-Identifier: Apache-2.0
/** Tests of the card side of reader tests. */
@NullMarked
package dev.mynasim.hand;

import org.jspecify.annotations.NullMarked;
