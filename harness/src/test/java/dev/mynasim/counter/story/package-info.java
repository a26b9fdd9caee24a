// SPDX-License-Identifier: Apache-2.0
/** Tests of stories. */
@NullMarked
package dev.mynasim.counter.story;

import org.jspecify.annotations.NullMarked;
