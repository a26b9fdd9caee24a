// SPDX-License-Identifier: Apache-2.0
/** Tests of the JUnit extension, by running tests that use it. */
@NullMarked
package dev.mynasim.junit;

import org.jspecify.annotations.NullMarked;
