// SPDX-License-Identifier: Apache-2.0
/** Tests of the register's values. */
@NullMarked
package dev.mynasim.counter.record;

import org.jspecify.annotations.NullMarked;
