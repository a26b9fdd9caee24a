// SPDX-License-Identifier: Apache-2.0
/** The socket server as strangers meet it: many at once, with TLS, with bad manners. */
@NullMarked
package dev.mynasim.sockets;

import org.jspecify.annotations.NullMarked;
