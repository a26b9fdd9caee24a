// SPDX-License-Identifier: Apache-2.0
/** What a service does with a card: verify signatures and certificate chains. */
@NullMarked
package dev.mynasim.relying;

import org.jspecify.annotations.NullMarked;
