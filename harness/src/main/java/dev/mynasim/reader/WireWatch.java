// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches that a connection makes progress: frames are ended, answers are taken, something is asked. One timer that
 * looks again when something could be due; nothing is allocated for a read.
 */
final class WireWatch {
    private final Channel channel;
    private final EventLoop loop;
    private final ServerLimits limits;
    private final WireConnection connection;
    private final BiConsumer<Refusal, String> overdue;
    private long lastOctet;
    private long frames;
    private boolean midFrame;
    private long frameBegun;
    private @Nullable Future<?> timer;
    private boolean blocked;
    private long blockedSince;

    /**
     * Begins to watch; on the channel's event loop.
     *
     * @param overdue is told the limit that was passed and the figures; then nothing is watched any more
     */
    WireWatch(Channel channel, ServerLimits limits, WireConnection connection, BiConsumer<Refusal, String> overdue) {
        this.channel = channel;
        this.loop = channel.eventLoop();
        this.limits = limits;
        this.connection = connection;
        this.overdue = overdue;
        lastOctet = now();
        look();
    }

    /** Octets came and were decoded as far as possible. */
    void read() {
        long now = now();
        lastOctet = now;
        boolean begun = connection.midFrame();
        if (begun && (!midFrame || connection.frames() != frames)) {
            frameBegun = now;
        }
        midFrame = begun;
        frames = connection.frames();
    }

    /** Watches no more; a timer that stays would keep the connection and its card in memory. */
    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /** The other end takes its answers again, or does not. */
    void writable(boolean writable) {
        if (blocked == writable) {
            blocked = !writable;
            blockedSince = now();
        }
    }

    private void look() {
        if (!channel.isActive()) {
            return;
        }
        long now = now();
        if (connection.cardAtWork()) {
            lastOctet = now;
        }
        // A frame may have been ended from what had come before, without another read.
        midFrame = midFrame && connection.midFrame() && connection.frames() == frames;
        if (midFrame && passed(frameBegun, limits.frameWithin(), now)) {
            overdue.accept(Refusal.FRAME_TIME, "not within " + words(limits.frameWithin()));
        } else if (blocked && passed(blockedSince, limits.answerWithin(), now)) {
            overdue.accept(Refusal.ANSWER_TIME, "not within " + words(limits.answerWithin()));
        } else if (passed(lastOctet, limits.idle(), now)) {
            overdue.accept(Refusal.IDLE, "nothing for " + words(limits.idle()));
        } else {
            timer = loop.schedule(this::look, untilNextLook(now), TimeUnit.NANOSECONDS);
        }
    }

    /** What is begun a moment after this look must not be overdue before the next. */
    private long untilNextLook(long now) {
        long wait =
                Math.min(limits.frameWithin().toNanos(), limits.answerWithin().toNanos());
        wait = Math.min(wait, rest(lastOctet, limits.idle(), now));
        wait = midFrame ? Math.min(wait, rest(frameBegun, limits.frameWithin(), now)) : wait;
        return blocked ? Math.min(wait, rest(blockedSince, limits.answerWithin(), now)) : wait;
    }

    private static long rest(long since, Duration limit, long now) {
        return limit.toNanos() - (now - since);
    }

    private static boolean passed(long since, Duration limit, long now) {
        return rest(since, limit, now) <= 0;
    }

    private long now() {
        return loop.ticker().nanoTime();
    }

    /** A time for a sentence. */
    static String words(Duration time) {
        return time.toMillis() < 10_000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }
}
