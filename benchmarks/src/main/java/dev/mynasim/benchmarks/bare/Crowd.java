// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.bare;

import dev.mynasim.reader.Transport;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Many connections driven by one thread; each has one question under way at a time. */
public final class Crowd implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final EventLoopGroup loop = Transport.best().newGroup(1, "crowd");
    private final List<CrowdClient> clients = new ArrayList<>();
    private final CrowdTask task = new CrowdTask();

    /**
     * Connects them all.
     *
     * @param before commands that each card gets first, after power; none for an echo
     * @param question the command that is measured
     * @param answerLength octets of its answer, status word included
     */
    public Crowd(InetSocketAddress address, int connections, List<byte[]> before, byte[] question, int answerLength) {
        for (int i = 0; i < connections; i++) {
            CrowdClient client = new CrowdClient(before, question, answerLength, task);
            Channel channel = new Bootstrap()
                    .group(loop)
                    .channel(Sockets.client())
                    .option(ChannelOption.TCP_NODELAY, true)
                    .handler(new ChannelInitializer<SocketChannel>() {
                        @Override
                        protected void initChannel(SocketChannel fresh) {
                            fresh.pipeline().addLast(client);
                        }
                    })
                    .connect(address)
                    .syncUninterruptibly()
                    .channel();
            client.ready().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            channel.closeFuture().addListener(gone -> task.fail("a connection ended"));
            clients.add(client);
        }
    }

    /**
     * Asks so many questions in all and waits for every answer.
     *
     * @return how many answers came
     */
    public int ask(int questions) {
        CompletableFuture<Integer> done = new CompletableFuture<>();
        loop.execute(() -> {
            task.begin(questions, done);
            clients.forEach(CrowdClient::next);
        });
        return done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
