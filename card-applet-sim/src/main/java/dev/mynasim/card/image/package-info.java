// SPDX-License-Identifier: Apache-2.0
/** What is on a card when it is made: applications, files, PINs and keys as plain data. */
@NullMarked
package dev.mynasim.card.image;

import org.jspecify.annotations.NullMarked;
