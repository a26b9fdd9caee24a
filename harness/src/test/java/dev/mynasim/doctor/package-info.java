// SPDX-License-Identifier: Apache-2.0
/** The doctor on machines that are made up, and on this one. */
@NullMarked
package dev.mynasim.doctor;

import org.jspecify.annotations.NullMarked;
