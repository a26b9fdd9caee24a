// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a server: TLS and token if asked for, then the first octet, then a card, then the wire. The card is
 * taken with the first octet, so that whoever only connects keeps it from nobody. Lives on one event loop.
 */
final class ServerConnection extends ChannelInboundHandlerAdapter implements WireListener {
    private static final long HAND_OVER_STEP_MILLIS = 20;

    private enum State {
        TLS,
        TOKEN,
        FIRST_OCTET,
        CARD,
        WIRE,
        OVER
    }

    private final Channel channel;
    private final ServerConfig config;
    private final ServerLimits limits;
    private final CardSupply supply;
    private final ServerNews news;
    private final AtomicInteger farewells;
    private final String peer;
    private final TokenLine line = new TokenLine();
    private final ByteArrayOutputStream early = new ByteArrayOutputStream(0);
    private State state;
    private @Nullable Future<?> openAlarm;
    private long askedFirst;
    private @Nullable WireConnection connection;
    private @Nullable WireWatch watch;

    ServerConnection(
            Channel channel, ServerConfig config, CardSupply supply, ServerNews news, AtomicInteger farewells) {
        this.channel = channel;
        this.config = config;
        this.limits = config.limits();
        this.supply = supply;
        this.news = news;
        this.farewells = farewells;
        peer = Addresses.words(channel.remoteAddress());
        state = config.gate().tls().isPresent() ? State.TLS : behindTls();
    }

    private State behindTls() {
        return config.gate().token().isPresent() ? State.TOKEN : State.FIRST_OCTET;
    }

    /** Begins to read. */
    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        openAlarm = channel.eventLoop()
                .schedule(
                        () -> refuse(Refusal.SILENT, "not within " + WireWatch.words(limits.openWithin())),
                        limits.openWithin().toNanos(),
                        TimeUnit.NANOSECONDS);
        channel.closeFuture().addListener(closed -> closed());
        channel.read();
    }

    /** Ends it, because the server ends; the future ends when the card is left. On any thread. */
    CompletableFuture<?> endSoon(String why) {
        CompletableFuture<CardOutcome> left = new CompletableFuture<>();
        try {
            channel.eventLoop().execute(() -> end(why).thenAccept(left::complete));
        } catch (RejectedExecutionException e) {
            left.complete(new CardOutcome.Done());
        }
        return left;
    }

    private CompletionStage<CardOutcome> end(String why) {
        WireConnection open = connection;
        if (open != null) {
            open.end(why);
            return open.leaveCard();
        }
        state = State.OVER;
        Sockets.close(channel);
        return CompletableFuture.completedFuture(new CardOutcome.Done());
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (state == State.WIRE || state == State.OVER) {
            ctx.fireChannelRead(message);
            return;
        }
        ByteBuf in = (ByteBuf) message;
        try {
            before(in);
        } finally {
            in.release();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (state == State.WIRE || state == State.OVER) {
            ctx.fireChannelReadComplete();
            progress();
        } else if (state != State.CARD) {
            channel.read();
        }
    }

    private void progress() {
        if (watch != null) {
            watch.read();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (watch != null) {
            watch.writable(channel.isWritable());
        }
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (state == State.TLS && event instanceof SslHandshakeCompletionEvent handshake) {
            if (handshake.isSuccess()) {
                state = behindTls();
                channel.read();
            } else {
                refuse(Refusal.TLS, String.valueOf(handshake.cause().getMessage()));
            }
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (state == State.WIRE) {
            ctx.fireExceptionCaught(cause);
        } else if (state == State.TLS) {
            refuse(Refusal.TLS, String.valueOf(cause.getMessage()));
        } else {
            state = State.OVER;
            Sockets.close(channel);
        }
    }

    /** Octets that came before the wire began. */
    private void before(ByteBuf in) {
        if (state == State.TOKEN) {
            token(in);
        }
        if (state == State.FIRST_OCTET && in.isReadable()) {
            state = State.CARD;
            stopAlarm();
            askedFirst = channel.eventLoop().ticker().nanoTime();
            early.writeBytes(ByteBufUtil.getBytes(in));
            ask();
        } else if (state == State.CARD) {
            // TLS may bring several records with one read.
            early.writeBytes(ByteBufUtil.getBytes(in));
        }
    }

    private void token(ByteBuf in) {
        ServerToken wanted = config.gate().token().orElseThrow();
        TokenLine.State so = line.take(in);
        if (so == TokenLine.State.TOO_LONG) {
            refuse(Refusal.TOKEN, "the first line is longer than " + ServerToken.LONGEST_LINE + " octets");
        } else if (so == TokenLine.State.WHOLE && line.says(wanted)) {
            state = State.FIRST_OCTET;
        } else if (so == TokenLine.State.WHOLE) {
            refuse(Refusal.TOKEN, "the first line is not the one that was agreed");
        }
    }

    private void ask() {
        if (state == State.CARD) {
            supply.supply(peer, this::supplied);
        }
    }

    /** On any thread. */
    private void supplied(CardSupply.Supplied supplied) {
        try {
            channel.eventLoop().execute(() -> suppliedOnLoop(supplied));
        } catch (RejectedExecutionException e) {
            giveBack(supplied);
        }
    }

    private void giveBack(CardSupply.Supplied supplied) {
        if (supplied instanceof CardSupply.Supplied.Card card) {
            card.port().close().thenRun(() -> supply.back(card.port()));
        }
    }

    private void suppliedOnLoop(CardSupply.Supplied supplied) {
        if (state != State.CARD || !channel.isActive()) {
            giveBack(supplied);
        } else if (supplied instanceof CardSupply.Supplied.Card card) {
            begin(card);
        } else if (supplied instanceof CardSupply.Supplied.Taken taken) {
            taken(taken.by());
        } else if (supplied instanceof CardSupply.Supplied.None none) {
            refuse(Refusal.NO_CARD, none.why());
        }
    }

    /** The reader before may be about to leave: its end and this beginning come over two connections. */
    private void taken(Taking.Held by) {
        long waited = channel.eventLoop().ticker().nanoTime() - askedFirst;
        if (waited < limits.handOver().toNanos()) {
            openAlarm = channel.eventLoop().schedule(this::ask, HAND_OVER_STEP_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            refuse(Refusal.CARD_TAKEN, by.words());
        }
    }

    private void begin(CardSupply.Supplied.Card card) {
        stopAlarm();
        state = State.WIRE;
        news.came(peer);
        WireConnection started = config.wire().start(channel, card.port(), limits.wire(), this);
        connection = started;
        channel.closeFuture().addListener(closed -> giveBack(card));
        watch = new WireWatch(channel, limits, started, this::cutOff);
        ChannelHandlerContext here = channel.pipeline().context(this);
        here.fireChannelRead(Unpooled.wrappedBuffer(early.toByteArray()));
        early.reset();
        here.fireChannelReadComplete();
        progress();
    }

    private void refuse(Refusal refusal, String detail) {
        if (state == State.OVER) {
            return;
        }
        boolean secret = state == State.TLS;
        state = State.OVER;
        stopAlarm();
        news.refused(peer, refusal, detail);
        if (secret || config.gate().tls().isPresent()) {
            Sockets.close(channel);
        } else {
            Farewell.say(channel, farewells);
        }
    }

    private void cutOff(Refusal refusal, String detail) {
        news.refused(peer, refusal, detail);
        WireConnection open = connection;
        if (open != null) {
            open.end(refusal.words());
        }
    }

    private void stopAlarm() {
        if (openAlarm != null) {
            openAlarm.cancel(false);
            openAlarm = null;
        }
    }

    private void closed() {
        stopAlarm();
        if (watch != null) {
            watch.stop();
        }
        WireConnection ended = connection;
        if (ended != null) {
            CardRemovedException removal = ended.removal();
            if (removal != null) {
                supply.removed(removal);
            }
            news.left(peer, ended.ending());
        }
        state = State.OVER;
    }

    @Override
    public void cardSeen() {}

    @Override
    public void cardPowered() {}

    @Override
    public void protocolError(String what) {
        news.refused(peer, Refusal.NOT_THE_WIRE, what);
    }

    @Override
    public void frameTooLong(int length) {
        news.refused(
                peer,
                Refusal.FRAME_LENGTH,
                length + " octets, and the longest is " + limits.wire().longestFrame());
    }

    @Override
    public void cardGone(String why) {
        news.cardGone(why);
    }
}
