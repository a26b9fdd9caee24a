// SPDX-License-Identifier: Apache-2.0
/** Does what the counter has decided: at the card, at the CA and in the registers, all of it or nothing. */
@NullMarked
package dev.mynasim.counter.desk;

import org.jspecify.annotations.NullMarked;
