// SPDX-License-Identifier: Apache-2.0
/** Faults on purpose, on scripted cards, real ones and through the bridge, in time that nobody waits for. */
@NullMarked
package dev.mynasim.fault;

import org.jspecify.annotations.NullMarked;
