// SPDX-License-Identifier: Apache-2.0
/** Tests of the card in the hand of a program. */
@NullMarked
package dev.mynasim.sim;

import org.jspecify.annotations.NullMarked;
