// SPDX-License-Identifier: Apache-2.0
/** Replays what clients do, as {@code vectors/clients} has it, on any card. */
@NullMarked
package dev.mynasim.replay;

import org.jspecify.annotations.NullMarked;
