// SPDX-License-Identifier: Apache-2.0
/** A real PC/SC stack for tests: pcscd with vpcd slots of our own, and other people's programs as clients. */
@NullMarked
package dev.mynasim.pcsc;

import org.jspecify.annotations.NullMarked;
