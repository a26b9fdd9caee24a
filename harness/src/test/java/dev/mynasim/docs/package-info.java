// SPDX-License-Identifier: Apache-2.0
/** Documents as tests. */
@NullMarked
package dev.mynasim.docs;

import org.jspecify.annotations.NullMarked;
