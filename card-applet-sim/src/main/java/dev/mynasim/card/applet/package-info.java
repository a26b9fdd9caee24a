// SPDX-License-Identifier: Apache-2.0
/**
 * The applets: one dispatch, then one class for each duty.
 *
 * <p>Java Card subset only: what stands here must compile for a card.
 */
package dev.mynasim.card.applet;
