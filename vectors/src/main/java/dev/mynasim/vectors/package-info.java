// SPDX-License-Identifier: Apache-2.0
/**
 * Test vectors as data, and the small reader for them. The data files and their JSON Schemas lie beside this package on
 * the class path, under {@code data/} and {@code schema/}; {@code vectors/README.md} tells the format.
 */
@NullMarked
package dev.mynasim.vectors;

import org.jspecify.annotations.NullMarked;
