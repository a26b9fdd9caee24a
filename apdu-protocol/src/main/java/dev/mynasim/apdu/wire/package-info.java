// SPDX-License-Identifier: Apache-2.0
/** The wire formats of virtual readers as pure encoding and decoding on buffers; no sockets, no threads. */
@NullMarked
package dev.mynasim.apdu.wire;

import org.jspecify.annotations.NullMarked;
