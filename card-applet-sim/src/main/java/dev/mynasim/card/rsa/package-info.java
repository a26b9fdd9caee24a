// SPDX-License-Identifier: Apache-2.0
/** Who does a card's RSA: the JDK, or a native library that is there, loads and passes its self-test. */
@NullMarked
package dev.mynasim.card.rsa;

import org.jspecify.annotations.NullMarked;
