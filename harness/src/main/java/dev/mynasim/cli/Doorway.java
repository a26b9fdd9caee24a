// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.reader.Wire;
import java.net.InetSocketAddress;

/**
 * A place where readers may connect.
 *
 * @param kind the option that says so, without its hyphens
 * @param wire what is spoken there
 * @param address resolved; port 0 takes a free one
 */
record Doorway(String kind, Wire wire, InetSocketAddress address) {}
