// SPDX-License-Identifier: Apache-2.0
/** The test PKI: two test roots and the certificates on a card, as the JPKI profile has them. */
@NullMarked
package dev.mynasim.pki;

import org.jspecify.annotations.NullMarked;
