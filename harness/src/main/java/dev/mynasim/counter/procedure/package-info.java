// SPDX-License-Identifier: Apache-2.0
/** The procedures: one class for each kind of request, and the checks that they share. */
@NullMarked
package dev.mynasim.counter.procedure;

import org.jspecify.annotations.NullMarked;
