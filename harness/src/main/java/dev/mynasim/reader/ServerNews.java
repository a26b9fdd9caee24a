// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.channel.EventLoop;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a server goes through, and tells it without flooding. */
final class ServerNews {
    /** Comings and goings told one by one in a while, and broken cards. */
    private static final int MANY = 50;

    /** Refusals of each sort told one by one in a while. */
    private static final int FEW = 2;

    private final String slot;
    private final Headlines headlines;
    private final LongAdder served = new LongAdder();
    private final Map<Refusal, LongAdder> refused = new EnumMap<>(Refusal.class);

    ServerNews(String slot, EventLoop loop, ReaderListener listener) {
        this.slot = slot;
        headlines = new Headlines(slot, loop, listener);
        for (Refusal refusal : Refusal.values()) {
            refused.put(refusal, new LongAdder());
        }
    }

    void listening(String wire) {
        headlines.tell(new ReaderEvent.Listening(slot, wire), "listening", MANY);
    }

    void came(String peer) {
        served.increment();
        headlines.tell(new ReaderEvent.Came(slot, peer), "a reader came", MANY);
    }

    void left(String peer, String why) {
        headlines.tell(new ReaderEvent.Left(slot, peer, why), "a reader left", MANY);
    }

    void cardGone(String why) {
        headlines.tell(new ReaderEvent.CardGone(slot, why), "a card left", MANY);
    }

    void refused(String peer, Refusal refusal, String detail) {
        refused.getOrDefault(refusal, new LongAdder()).increment();
        headlines.tell(new ReaderEvent.Refused(slot, peer, refusal, detail), refusal.words(), FEW);
    }

    ServerCounts counts(int open) {
        Map<Refusal, Long> happened = new EnumMap<>(Refusal.class);
        refused.forEach((refusal, count) -> {
            if (count.sum() > 0) {
                happened.put(refusal, count.sum());
            }
        });
        return new ServerCounts(open, served.sum(), happened);
    }
}
