// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.mynasim.trace.sink;

import org.jspecify.annotations.NullMarked;
