// SPDX-License-Identifier: Apache-2.0
/** Tests of reading visits from files. */
@NullMarked
package dev.mynasim.counter.file;

import org.jspecify.annotations.NullMarked;
