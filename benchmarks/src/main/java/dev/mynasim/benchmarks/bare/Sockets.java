// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.bare;

import dev.mynasim.reader.Transport;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;

/** The sockets of the transport that the house uses here. */
final class Sockets {
    private Sockets() {}

    static Class<? extends ServerSocketChannel> server() {
        return Transport.best() == Transport.EPOLL ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    }

    static Class<? extends SocketChannel> client() {
        return Transport.best() == Transport.EPOLL ? EpollSocketChannel.class : NioSocketChannel.class;
    }
}
