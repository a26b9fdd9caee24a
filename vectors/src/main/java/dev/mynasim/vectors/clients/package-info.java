// SPDX-License-Identifier: Apache-2.0
/** What known clients send to the card and have to get back, as data that any language can replay. */
@NullMarked
package dev.mynasim.vectors.clients;

import org.jspecify.annotations.NullMarked;
