// SPDX-License-Identifier: Apache-2.0
/** What somebody comes with: who asks for what, where, when, with which papers. */
@NullMarked
package dev.mynasim.counter.visit;

import org.jspecify.annotations.NullMarked;
