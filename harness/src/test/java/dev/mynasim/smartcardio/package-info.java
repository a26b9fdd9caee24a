// SPDX-License-Identifier: Apache-2.0
/** Tests of the terminals: the same contract for ours and for the JDK's own. */
@NullMarked
package dev.mynasim.smartcardio;

import org.jspecify.annotations.NullMarked;
