// SPDX-License-Identifier: Apache-2.0
/**
 * What a card, a reader and the software between them have to do, as cases that see nothing but a card channel and the
 * reader's interface; who runs them, and what comes out. Where cards come from is a {@link Stand}'s affair, so the same
 * case runs on an emulated card, through any reader, and on a real card.
 */
@NullMarked
package dev.mynasim.conformance;

import org.jspecify.annotations.NullMarked;
