// SPDX-License-Identifier: Apache-2.0
/** The card's non-volatile memory: atomic writes, transactions with rollback. */
@NullMarked
package dev.mynasim.card.memory;

import org.jspecify.annotations.NullMarked;
