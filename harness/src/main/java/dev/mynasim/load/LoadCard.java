// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.apdu.icc.Icc;

/**
 * A card under load.
 *
 * @param number from 1, by which it is named in reports
 * @param icc the card, without power
 * @param mayBeReal whether it is not known to be an emulator: its PIN is then presented once and never again
 */
public record LoadCard(int number, Icc icc, boolean mayBeReal) {}
