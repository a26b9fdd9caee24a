// SPDX-License-Identifier: Apache-2.0
/**
 * Says what is right and what is missing for each way of connecting, with the command that mends it. Checks see a
 * machine only through {@link dev.mynasim.doctor.Machine}, change nothing on it and speak to nobody but loopback.
 */
@NullMarked
package dev.mynasim.doctor;

import org.jspecify.annotations.NullMarked;
