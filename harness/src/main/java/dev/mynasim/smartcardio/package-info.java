// SPDX-License-Identifier: Apache-2.0
/**
 * Cards for Java software that speaks {@code javax.smartcardio}: a provider whose terminals have cards of ours in them,
 * in this JVM or behind a socket. Terminals behave as those of the JDK's own PC/SC provider do; docs/smartcardio.md
 * lists where they differ.
 */
@NullMarked
package dev.mynasim.smartcardio;

import org.jspecify.annotations.NullMarked;
