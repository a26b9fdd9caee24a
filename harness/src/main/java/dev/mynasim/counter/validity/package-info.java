// SPDX-License-Identifier: Apache-2.0
/** How long cards and certificates last, and until when something has to be done (counter-procedures.md section 3). */
@NullMarked
package dev.mynasim.counter.validity;

import org.jspecify.annotations.NullMarked;
