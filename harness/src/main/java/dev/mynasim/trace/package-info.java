// SPDX-License-Identifier: Apache-2.0
/** What happens between a reader and a card, told in words, with PINs masked. */
@NullMarked
package dev.mynasim.trace;

import org.jspecify.annotations.NullMarked;
