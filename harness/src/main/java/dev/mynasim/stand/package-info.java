// SPDX-License-Identifier: Apache-2.0
/**
 * Where conformance cases are run: cards made as a case wishes, put into a reader of this program, behind a socket, or
 * into a virtual reader of the PC/SC service; or the card that somebody else put there.
 */
@NullMarked
package dev.mynasim.stand;

import org.jspecify.annotations.NullMarked;
