// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.reader.CardServer;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.CardSupply;
import dev.mynasim.reader.FreshCards;
import dev.mynasim.reader.OneCard;
import dev.mynasim.reader.ReaderEvent;
import dev.mynasim.reader.ServerConfig;
import dev.mynasim.reader.VpcdBridge;
import dev.mynasim.reader.VpcdConfig;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/** The readers of a run, bridges and servers, with their cards in them. */
final class Readers {
    private static final int MOST_PENDING = 64;

    private final EventLoopGroup loops;
    private final Executor cardThreads;
    private final CardDressing dressing;
    private final Readiness readiness;
    private final Console console;
    private final IdentityHashMap<CardInUse, CardSession> sessions = new IdentityHashMap<>();
    private final List<VpcdBridge> bridges = new ArrayList<>();
    private final List<CardServer> servers = new ArrayList<>();

    Readers(EventLoopGroup loops, Executor cardThreads, CardDressing dressing, Readiness readiness, Console console) {
        this.loops = loops;
        this.cardThreads = cardThreads;
        this.dressing = dressing;
        this.readiness = readiness;
        this.console = console;
    }

    /** Puts a card into a slot of vpcd, for ever. */
    void insert(CardPlan.Slot slot) {
        CardFacts card = slot.card().facts();
        console.line("Card of %s, for the vpcd slot %s. A test card: nothing on it is real."
                .formatted(card, slot.address()));
        ReadyReader reader = new ReadyReader("vpcd", slot.address(), false, false, card);
        Readiness.Mark mark = readiness.expect();
        VpcdBridge bridge = new VpcdBridge(
                VpcdConfig.of(slot.address().host(), slot.address().port()),
                session(slot.card(), new AtomicReference<>(reader.name())),
                loops,
                event -> {
                    if (event instanceof ReaderEvent.CardPowered) {
                        mark.ready(reader);
                    } else if (event instanceof ReaderEvent.Disconnected) {
                        mark.gone();
                    }
                    console.line(event.sentence());
                });
        bridges.add(bridge);
        bridge.start();
    }

    /** Listens for readers that all want one card. */
    void offer(CardPlan.OneCardDoor door, ServerConfig config) throws IOException {
        AtomicReference<String> name = new AtomicReference<>(door.way().kind());
        CardFacts card = door.card().facts();
        ReadyReader reader = listen(card, door.way().kind(), config, new OneCard(session(door.card(), name)), false);
        name.set(reader.name());
        console.line("Card of %s, for the reader that connects to %s. A test card: nothing on it is real."
                .formatted(card, place(reader, config)));
    }

    /**
     * Listens for readers that each get a fresh card.
     *
     * @param makers where cards are made
     */
    void offerFresh(CardPlan.PoolDoor door, ServerConfig config, Executor makers) throws IOException {
        CardSupply supply = new FreshCards(reader -> fresh(door.pool(), reader), makers);
        CardFacts card = door.pool().facts();
        ReadyReader reader = listen(card, door.way().kind(), config, supply, true);
        console.line("A fresh card of %s, for each reader that connects to %s. Test cards: nothing on them is real."
                .formatted(card, place(reader, config)));
    }

    /** Where, and what has to be spoken there if that is not what a card speaks with vpcd. */
    private static String place(ReadyReader reader, ServerConfig config) {
        return reader.kind().equals("listen")
                ? reader.address().toString()
                : reader.address() + " and speaks " + config.wire().name();
    }

    private ReadyReader listen(CardFacts card, String kind, ServerConfig config, CardSupply supply, boolean pool)
            throws IOException {
        Readiness.Mark mark = readiness.expect();
        CardServer server = new CardServer(config, supply, cardThreads, loops, this::tell);
        servers.add(server);
        InetSocketAddress at = server.start();
        ReadyReader reader = new ReadyReader(
                kind,
                new SlotAddress(at.getAddress().getHostAddress(), at.getPort()),
                config.gate().tls().isPresent(),
                pool,
                card);
        mark.ready(reader);
        return reader;
    }

    private FreshCards.Fresh fresh(CardPool pool, String reader) throws LinkException {
        try {
            CardPool.Member member = pool.make();
            CardSession session =
                    new CardSession(dressing.round(member.card(), () -> reader), cardThreads, MOST_PENDING);
            return new FreshCards.Fresh(session, () -> pool.forget(member));
        } catch (UsageException e) {
            throw new LinkException(String.valueOf(e.getMessage()), e);
        }
    }

    /** One session for each card, however many readers want it. */
    private CardSession session(CardInUse card, AtomicReference<String> name) {
        return sessions.computeIfAbsent(
                card, fresh -> new CardSession(dressing.round(fresh.card(), name::get), cardThreads, MOST_PENDING));
    }

    /** That it listens is told with the card's name. */
    private void tell(ReaderEvent event) {
        if (!(event instanceof ReaderEvent.Listening)) {
            console.line(event.sentence());
        }
    }

    /** Takes all cards out. */
    void close() {
        servers.forEach(CardServer::close);
        bridges.forEach(VpcdBridge::close);
    }
}
