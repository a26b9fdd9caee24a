// SPDX-License-Identifier: Apache-2.0
/** Test vectors as data, and the small reader for them. */
@NullMarked
package dev.mynasim.vectors;

import org.jspecify.annotations.NullMarked;
