// SPDX-License-Identifier: Apache-2.0
/** What no decision of the counter may ever do. */
@NullMarked
package dev.mynasim.counter;

import org.jspecify.annotations.NullMarked;
