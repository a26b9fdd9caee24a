// SPDX-License-Identifier: Apache-2.0
/** Cases that are data: the card scripts and client traces of the vectors. */
@NullMarked
package dev.mynasim.conformance.script;

import org.jspecify.annotations.NullMarked;
