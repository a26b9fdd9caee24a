// SPDX-License-Identifier: Apache-2.0
/** Reads dumps of APDUs and plays them against any card, comparing the answers. */
@NullMarked
package dev.mynasim.replay.dump;

import org.jspecify.annotations.NullMarked;
