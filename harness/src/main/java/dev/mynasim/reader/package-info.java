// SPDX-License-Identifier: Apache-2.0
/**
 * Readers: what stands between a card and the programs that use it. Frames are cut and joined here and requests are
 * kept in order; an APDU is octets, never parsed, and no answer is ever invented.
 */
@NullMarked
package dev.mynasim.reader;

import org.jspecify.annotations.NullMarked;
