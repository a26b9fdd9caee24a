// SPDX-License-Identifier: Apache-2.0
/**
 * Faults on purpose: a plan says which command is to go wrong and how, and a card round the card carries it out. The
 * same plan with the same seed does the same to the same commands, octet for octet.
 */
@NullMarked
package dev.mynasim.fault;

import org.jspecify.annotations.NullMarked;
