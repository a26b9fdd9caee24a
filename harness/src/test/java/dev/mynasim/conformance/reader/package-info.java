// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.mynasim.conformance.reader;

import org.jspecify.annotations.NullMarked;
