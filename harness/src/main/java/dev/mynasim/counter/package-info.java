// SPDX-License-Identifier: Apache-2.0
/** The municipal counter, the kiosk and the portal as rules over plain data: pure, deterministic, every time given. */
@NullMarked
package dev.mynasim.counter;

import org.jspecify.annotations.NullMarked;
