// SPDX-License-Identifier: Apache-2.0
/** Where traces go: text for a terminal, JSON lines, dumps that can be replayed, captures for Wireshark. */
@NullMarked
package dev.mynasim.trace.sink;

import org.jspecify.annotations.NullMarked;
