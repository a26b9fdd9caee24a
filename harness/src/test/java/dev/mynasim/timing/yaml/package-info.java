// SPDX-License-Identifier: Apache-2.0
/** Settings files. */
@NullMarked
package dev.mynasim.timing.yaml;

import org.jspecify.annotations.NullMarked;
