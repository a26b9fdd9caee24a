// SPDX-License-Identifier: Apache-2.0
/** Days and hours in Japan: public holidays from a maintained file, closed days, open days. */
@NullMarked
package dev.mynasim.counter.calendar;

import org.jspecify.annotations.NullMarked;
