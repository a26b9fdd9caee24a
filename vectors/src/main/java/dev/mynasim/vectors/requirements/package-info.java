// SPDX-License-Identifier: Apache-2.0
/** What facts sheets state, each statement with an id that cases refer to. */
@NullMarked
package dev.mynasim.vectors.requirements;

import org.jspecify.annotations.NullMarked;
