// SPDX-License-Identifier: Apache-2.0
/** The seam between a card and the world: octets in, octets out, power and reset beside them. */
@NullMarked
package dev.mynasim.apdu.icc;

import org.jspecify.annotations.NullMarked;
