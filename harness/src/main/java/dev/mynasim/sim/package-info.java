// SPDX-License-Identifier: Apache-2.0
/**
 * A card in the hand of a program: one object that is made from a persona or a card file, with time, faults and trace
 * round it as wanted. Readers, terminals, tests and commands take their cards from here.
 */
@NullMarked
package dev.mynasim.sim;

import org.jspecify.annotations.NullMarked;
