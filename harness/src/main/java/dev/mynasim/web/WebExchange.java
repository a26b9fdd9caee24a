// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.web;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection: a complete request, its answer, and only then the next request. Who is too slow to complete a request
 * loses the connection.
 */
final class WebExchange extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final int MOST_WAITING = 32;
    private static final Logger LOG = LoggerFactory.getLogger(WebExchange.class);

    private final WebHandler handler;
    private final WebLimits limits;
    private final Executor workers;
    private final Deque<Asked> waiting = new ArrayDeque<>();
    private boolean working;
    private @Nullable Future<?> deadline;

    WebExchange(WebHandler handler, WebLimits limits, Executor workers) {
        this.handler = handler;
        this.limits = limits;
        this.workers = workers;
    }

    /** A request, and whether the connection stays open behind its answer; without one what came was none. */
    private record Asked(Optional<WebRequest> request, boolean keepOpen) {}

    @Override
    public void channelActive(ChannelHandlerContext context) {
        expectRequest(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest message) {
        stopWaiting();
        Asked asked = message.decoderResult().isSuccess()
                ? new Asked(Optional.of(request(message)), HttpUtil.isKeepAlive(message))
                : new Asked(Optional.empty(), false);
        if (!working) {
            work(context, asked);
        } else if (waiting.size() < MOST_WAITING) {
            // One read may hold several requests; no more is read before they are answered.
            waiting.add(asked);
            context.channel().config().setAutoRead(false);
        } else {
            close(context);
        }
    }

    private void work(ChannelHandlerContext context, Asked asked) {
        working = true;
        try {
            workers.execute(() -> {
                WebAnswer answer = asked.request()
                        .map(this::answer)
                        .orElseGet(
                                () -> WebAnswer.sentence(400, "This is not an HTTP request that is understood here."));
                context.executor().execute(() -> send(context, answer, asked.keepOpen()));
            });
        } catch (RejectedExecutionException e) {
            // The server is being closed.
            close(context);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopWaiting();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException)) {
            LOG.debug("A connection is closed because of {}", cause.toString());
        }
        close(context);
    }

    private static WebRequest request(FullHttpRequest message) {
        String target = message.uri();
        int query = target.indexOf('?');
        Map<String, String> headers = new HashMap<>();
        message.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return new WebRequest(
                message.method().name(),
                query < 0 ? target : target.substring(0, query),
                headers,
                ByteBufUtil.getBytes(message.content()));
    }

    private WebAnswer answer(WebRequest request) {
        try {
            return handler.answer(request);
        } catch (RuntimeException e) {
            // Whatever went wrong here must not end the server, and its words are not for whoever asked.
            LOG.error("{} failed", request, e);
            return WebAnswer.sentence(500, "The server failed; its log says more.");
        }
    }

    private void send(ChannelHandlerContext context, WebAnswer answer, boolean keepOpen) {
        byte[] body = answer.body();
        DefaultFullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(answer.status()), Unpooled.wrappedBuffer(body));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, answer.contentType())
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
        if (answer.status() == HttpResponseStatus.UNAUTHORIZED.code()) {
            response.headers().set(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
        }
        HttpUtil.setKeepAlive(response, keepOpen);
        ChannelFuture written = context.writeAndFlush(response);
        if (!keepOpen) {
            var unused = written.addListener(ChannelFutureListener.CLOSE);
            return;
        }
        Asked next = waiting.poll();
        if (next != null) {
            work(context, next);
        } else {
            working = false;
            context.channel().config().setAutoRead(true);
            expectRequest(context);
        }
    }

    private void expectRequest(ChannelHandlerContext context) {
        deadline = context.executor()
                .schedule(() -> close(context), limits.request().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void close(ChannelHandlerContext context) {
        var unused = context.close();
    }

    private void stopWaiting() {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }
}
