// SPDX-License-Identifier: Apache-2.0
/**
 * What the house is compared with: an applet without a card round it, echoes, bare RSA, and a client for both sides.
 */
@NullMarked
package dev.mynasim.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
