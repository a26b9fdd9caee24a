// SPDX-License-Identifier: Apache-2.0
/** Tests of what the desk does. */
@NullMarked
package dev.mynasim.counter.desk;

import org.jspecify.annotations.NullMarked;
