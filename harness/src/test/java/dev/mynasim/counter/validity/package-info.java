// SPDX-License-Identifier: Apache-2.0
/** Tests of validity and deadlines. */
@NullMarked
package dev.mynasim.counter.validity;

import org.jspecify.annotations.NullMarked;
