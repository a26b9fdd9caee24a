// SPDX-License-Identifier: Apache-2.0
/** Card scripts: what to send to a card and what has to come back, as cases that any language can run. */
@NullMarked
package dev.mynasim.vectors.scripts;

import org.jspecify.annotations.NullMarked;
