// SPDX-License-Identifier: Apache-2.0
/** The rules of the counter as data, each with its mark and sources, and the choices where sources disagree. */
@NullMarked
package dev.mynasim.counter.rule;

import org.jspecify.annotations.NullMarked;
