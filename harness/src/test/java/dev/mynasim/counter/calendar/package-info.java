// SPDX-License-Identifier: Apache-2.0
/** Tests of the calendar. */
@NullMarked
package dev.mynasim.counter.calendar;

import org.jspecify.annotations.NullMarked;
