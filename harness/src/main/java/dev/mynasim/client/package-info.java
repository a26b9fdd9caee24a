// SPDX-License-Identifier: Apache-2.0
/** What a client of the card does, as plain calls over a card. */
@NullMarked
package dev.mynasim.client;

import org.jspecify.annotations.NullMarked;
