// SPDX-License-Identifier: Apache-2.0
/** A My Number card for each test: the JUnit extension. Works with JUnit 5 and 6, which the user's project brings. */
@NullMarked
package dev.mynasim.junit;

import org.jspecify.annotations.NullMarked;
