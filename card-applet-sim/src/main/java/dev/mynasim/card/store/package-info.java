// SPDX-License-Identifier: Apache-2.0
/** Where cards are kept: a store of documents and journals, the folder of files that is one, and a card kept there. */
@NullMarked
package dev.mynasim.card.store;

import org.jspecify.annotations.NullMarked;
