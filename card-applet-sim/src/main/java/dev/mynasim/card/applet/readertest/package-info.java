// SPDX-License-Identifier: Apache-2.0
/**
 * The two applications with which readers are tested elsewhere (reader-certification.md, Test application on the card):
 * a card with them can be used by the host programs of others, and our host cases by cards of others.
 *
 * <p>Java Card subset only: what stands here must compile for a card. What the sheet leaves open is decided in
 * docs/reader-test-card.md.
 */
package dev.mynasim.card.applet.readertest;
