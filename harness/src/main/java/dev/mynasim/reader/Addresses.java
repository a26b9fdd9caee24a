// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** How addresses are written in events. */
final class Addresses {
    private Addresses() {}

    /** {@code host:port} with the address in figures; an IPv6 address stands in brackets. */
    static String words(SocketAddress address) {
        if (address instanceof InetSocketAddress socket && !socket.isUnresolved()) {
            String host = socket.getAddress().getHostAddress();
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + socket.getPort();
        }
        return String.valueOf(address);
    }
}
