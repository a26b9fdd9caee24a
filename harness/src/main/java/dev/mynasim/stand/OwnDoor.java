// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.reader.CardServer;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.CardSupply;
import dev.mynasim.reader.RemovableIcc;
import dev.mynasim.reader.ServerConfig;
import dev.mynasim.reader.Taking;
import dev.mynasim.reader.Transport;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A port of loopback behind which one card is, or none. */
final class OwnDoor implements CardSupply, AutoCloseable {
    private static final int MOST_PENDING = 64;

    /** The card that is offered, with the one queue to it. */
    private record Offer(RemovableIcc place, CardSession session) {}

    private final ExecutorService cardThreads = Threads.forCards();
    private final EventLoopGroup loops = Transport.best().newGroup(1, "stand");
    private final CardServer server = new CardServer(ServerConfig.loopback(0), this, cardThreads, loops, event -> {});
    private final ReaderSpec.Socket address;
    private volatile @Nullable Offer offer;

    private OwnDoor() throws IOException {
        try {
            InetSocketAddress at = server.start();
            address = new ReaderSpec.Socket(at.getAddress().getHostAddress(), at.getPort());
        } catch (IOException e) {
            end();
            throw e;
        }
    }

    static OwnDoor open() throws IOException {
        return new OwnDoor();
    }

    ReaderSpec.Socket address() {
        return address;
    }

    /** From now on this card is behind the door. */
    void offer(RemovableIcc card) {
        offer = new Offer(card, new CardSession(card, cardThreads, MOST_PENDING));
    }

    /** From now on nobody comes to a card. */
    void withdraw() {
        offer = null;
    }

    @Override
    public void supply(String reader, Consumer<? super Supplied> answer) {
        Offer now = offer;
        if (now == null || !now.place().isIn()) {
            answer.accept(new Supplied.None("there is no card in the reader"));
            return;
        }
        Taking taking = now.session().take(reader);
        if (taking instanceof Taking.Held held) {
            answer.accept(new Supplied.Taken(held));
        } else if (taking instanceof Taking.Taken taken) {
            answer.accept(new Supplied.Card(taken.port()));
        }
    }

    @Override
    public void close() {
        server.close();
        end();
    }

    private void end() {
        cardThreads.shutdown();
        Future<?> unused = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
