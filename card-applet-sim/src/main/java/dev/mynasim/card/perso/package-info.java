// SPDX-License-Identifier: Apache-2.0
/** Personas and card profiles (data files), and the personalisation that turns them into a card image. */
@NullMarked
package dev.mynasim.card.perso;

import org.jspecify.annotations.NullMarked;
