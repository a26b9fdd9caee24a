// SPDX-License-Identifier: Apache-2.0
/** Tests of rules and policies. */
@NullMarked
package dev.mynasim.counter.rule;

import org.jspecify.annotations.NullMarked;
