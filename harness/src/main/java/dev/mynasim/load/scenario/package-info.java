// SPDX-License-Identifier: Apache-2.0
/** What load is made of, as data: kinds of operation, their weights and their steps, none of which can cost a try. */
@NullMarked
package dev.mynasim.load.scenario;

import org.jspecify.annotations.NullMarked;
