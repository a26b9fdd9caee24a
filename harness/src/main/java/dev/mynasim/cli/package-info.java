// SPDX-License-Identifier: Apache-2.0
/** The command line: the only place that prints or exits. */
@NullMarked
package dev.mynasim.cli;

import org.jspecify.annotations.NullMarked;
