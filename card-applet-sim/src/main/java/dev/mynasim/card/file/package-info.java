// SPDX-License-Identifier: Apache-2.0
/**
 * Dedicated files, working and internal elementary files, access rules as data, security status.
 *
 * <p>Java Card subset only: what stands here must compile for a card.
 */
package dev.mynasim.card.file;
