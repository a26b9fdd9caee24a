// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketImpl;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs samples of the extension in a JVM in which every attempt to open a socket fails. */
public final class Offline {
    private Offline() {}

    /** Prints how many tests passed and failed. */
    public static void main(String[] arguments) throws IOException {
        forbidSockets();
        long passed = 0;
        long failed = 0;
        for (Class<?> sample :
                new Class<?>[] {Samples.EachMethodAnew.class, Samples.Forms.class, Samples.ManyAtOnce.class}) {
            Events tests = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(sample))
                    .execute()
                    .testEvents();
            tests.failed().debug(System.out);
            passed += tests.succeeded().count();
            failed += tests.failed().count();
        }
        System.out.println("passed " + passed + ", failed " + failed);
        System.out.println("a socket: " + attempt());
    }

    // No other means is left since the security manager is going away; a JVM of its own is not harmed.
    @SuppressWarnings("deprecation")
    private static void forbidSockets() throws IOException {
        Socket.setSocketImplFactory(Offline::none);
        ServerSocket.setSocketFactory(Offline::none);
    }

    private static SocketImpl none() {
        throw new IllegalStateException("there is no network here");
    }

    private static String attempt() {
        try (SocketChannel channel = SocketChannel.open()) {
            return "opened " + channel;
        } catch (IllegalStateException | IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** For {@code java.nio.channels.spi.SelectorProvider}. */
    public static final class NoChannels extends SelectorProvider {
        /** Made by the JDK. */
        public NoChannels() {}

        @Override
        public DatagramChannel openDatagramChannel() {
            throw none();
        }

        @Override
        public DatagramChannel openDatagramChannel(ProtocolFamily family) {
            throw none();
        }

        @Override
        public Pipe openPipe() {
            throw none();
        }

        @Override
        public AbstractSelector openSelector() {
            throw none();
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() {
            throw none();
        }

        @Override
        public SocketChannel openSocketChannel() {
            throw none();
        }

        private static IllegalStateException none() {
            return new IllegalStateException("there is no network here");
        }
    }
}
