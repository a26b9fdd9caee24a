// SPDX-License-Identifier: Apache-2.0
/** All cases there are, and which of them somebody wants. */
@NullMarked
package dev.mynasim.conformance.suite;

import org.jspecify.annotations.NullMarked;
