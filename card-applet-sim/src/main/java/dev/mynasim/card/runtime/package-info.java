// SPDX-License-Identifier: Apache-2.0
/** The card shell round jCardSim: one card is one {@link dev.mynasim.apdu.icc.Icc}. */
@NullMarked
package dev.mynasim.card.runtime;

import org.jspecify.annotations.NullMarked;
