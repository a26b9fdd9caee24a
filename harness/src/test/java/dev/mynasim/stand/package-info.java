// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.mynasim.stand;

import org.jspecify.annotations.NullMarked;
