// SPDX-License-Identifier: Apache-2.0
/**
 * Writes the suites of card scripts that are made by programs. It needs nothing but the JDK and knows no card of ours:
 * what a card answers is written here from the facts sheet alone.
 */
package dev.mynasim.vectors.make;
