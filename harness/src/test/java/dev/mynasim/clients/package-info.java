// SPDX-License-Identifier: Apache-2.0
/** The clients of card-protocol.md section 8, replayed on MynaSim's card. */
@NullMarked
package dev.mynasim.clients;

import org.jspecify.annotations.NullMarked;
