// SPDX-License-Identifier: Apache-2.0
/** Visits, dossiers and events as files write them, for cases, stories and scenarios. */
@NullMarked
package dev.mynasim.counter.file;

import org.jspecify.annotations.NullMarked;
