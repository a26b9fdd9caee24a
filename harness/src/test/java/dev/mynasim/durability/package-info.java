// SPDX-License-Identifier: Apache-2.0
/** What a card file is worth when its process is killed, judged by a client of the card. */
@NullMarked
package dev.mynasim.durability;

import org.jspecify.annotations.NullMarked;
