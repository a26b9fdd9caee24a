// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioChannelOption;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import jdk.net.ExtendedSocketOptions;

/** The two ways to sockets: Linux epoll through native code, and the JDK's own. */
public enum Transport {
    /** Linux with Netty's native library. */
    EPOLL {
        @Override
        IoHandlerFactory handlers() {
            return EpollIoHandler.newFactory();
        }

        @Override
        Channel newChannel() {
            return new EpollSocketChannel();
        }

        @Override
        ServerChannel newServerChannel() {
            return new EpollServerSocketChannel();
        }

        @Override
        ChannelOption<Boolean> quickAckOption() {
            return EpollChannelOption.TCP_QUICKACK;
        }
    },
    /** Everywhere. */
    NIO {
        @Override
        IoHandlerFactory handlers() {
            return NioIoHandler.newFactory();
        }

        @Override
        Channel newChannel() {
            return new NioSocketChannel();
        }

        @Override
        ServerChannel newServerChannel() {
            return new NioServerSocketChannel();
        }

        @Override
        ChannelOption<Boolean> quickAckOption() {
            return NioChannelOption.of(ExtendedSocketOptions.TCP_QUICKACK);
        }
    };

    /** The better one of those that work here. */
    public static Transport best() {
        return Epoll.isAvailable() ? EPOLL : NIO;
    }

    /**
     * The transport that a group was made for.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static Transport of(EventLoopGroup group) {
        if (group instanceof IoEventLoopGroup io) {
            if (io.isIoType(EpollIoHandler.class)) {
                return EPOLL;
            }
            if (io.isIoType(NioIoHandler.class)) {
                return NIO;
            }
        }
        throw new IllegalArgumentException("an event loop group for epoll or NIO is needed, not " + group);
    }

    /**
     * Event loops of this transport; the caller shuts them down.
     *
     * @param threads how many, at least 1; one is enough for many bridges
     * @param name what the threads are called; they do not keep the JVM alive
     */
    public EventLoopGroup newGroup(int threads, String name) {
        // Netty's own threads: on others it does not use its buffers again, and every poll would cost 200 octets.
        return new MultiThreadIoEventLoopGroup(threads, new DefaultThreadFactory(name, true), handlers());
    }

    abstract IoHandlerFactory handlers();

    abstract Channel newChannel();

    abstract ServerChannel newServerChannel();

    abstract ChannelOption<Boolean> quickAckOption();

    /**
     * What asks the kernel to acknowledge at once what was read. The kernel forgets it with the next data, so it is run
     * again after every read: vpcd sends the length and the body apart and waits 44 ms for the acknowledgement between
     * them (pcsc-stack.md). Does nothing where the system has no such option.
     */
    Runnable quickAck(Channel channel) {
        ChannelOption<Boolean> quickAck = quickAckOption();
        if (!channel.config().setOption(quickAck, Boolean.TRUE)) {
            return () -> {};
        }
        return () -> {
            try {
                channel.config().setOption(quickAck, Boolean.TRUE);
            } catch (ChannelException e) {
                // The socket is closing: there is nothing left to acknowledge, and the close is told elsewhere.
            }
        };
    }
}
