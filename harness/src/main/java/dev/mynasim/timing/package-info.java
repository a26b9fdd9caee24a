// SPDX-License-Identifier: Apache-2.0
/**
 * How long a card takes: the line to it computed from octets, the card's own work from a table, and a way to wait that
 * a test replaces by a clock of its own.
 */
@NullMarked
package dev.mynasim.timing;

import org.jspecify.annotations.NullMarked;
