// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.mynasim.relying;

import org.jspecify.annotations.NullMarked;
