// SPDX-License-Identifier: Apache-2.0
/** Stories of several steps against a clock, with what each step has to come to. */
@NullMarked
package dev.mynasim.counter.story;

import org.jspecify.annotations.NullMarked;
