// SPDX-License-Identifier: Apache-2.0
/** What the counter decides and what then happens, as data: somebody else does it. */
@NullMarked
package dev.mynasim.counter.decision;

import org.jspecify.annotations.NullMarked;
