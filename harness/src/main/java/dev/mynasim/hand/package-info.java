// SPDX-License-Identifier: Apache-2.0
/**
 * The card side of reader tests: a card that reports what it received and misbehaves when it is told to. It knows the
 * seam, how a card is removed ({@code reader}) and how time passes ({@code timing}), and nothing of any card.
 */
@NullMarked
package dev.mynasim.hand;

import org.jspecify.annotations.NullMarked;
