// SPDX-License-Identifier: Apache-2.0
/** What the registers know of a person, a card and its certificates: plain values. */
@NullMarked
package dev.mynasim.counter.record;

import org.jspecify.annotations.NullMarked;
