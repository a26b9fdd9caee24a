// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;

/**
 * Passes events on, of each sort a few in a while; the rest are counted and told in one event at the end of the while.
 * Whoever floods a server does not flood its listener. All on one event loop, so that the listener hears one thread.
 */
final class Headlines {
    /** The while. */
    static final Duration WINDOW = Duration.ofSeconds(10);

    private final String slot;
    private final EventLoop loop;
    private final ReaderListener listener;
    private final Map<String, Integer> told = new HashMap<>();
    private final SortedMap<String, Integer> untold = new TreeMap<>();
    private boolean open;

    Headlines(String slot, EventLoop loop, ReaderListener listener) {
        this.slot = slot;
        this.loop = loop;
        this.listener = listener;
    }

    /**
     * Tells an event, or counts it.
     *
     * @param sort what it is counted as
     * @param allowance how many of the sort are told in a while
     */
    void tell(ReaderEvent event, String sort, int allowance) {
        try {
            loop.execute(() -> onLoop(event, sort, allowance));
        } catch (RejectedExecutionException e) {
            // The event loop is shut down: the server's end is known to whoever ended it.
        }
    }

    private void onLoop(ReaderEvent event, String sort, int allowance) {
        if (!open) {
            open = true;
            Sockets.later(loop, this::endOfWindow, WINDOW.toNanos());
        }
        if (told.merge(sort, 1, Integer::sum) <= allowance) {
            listener.on(event);
        } else {
            untold.merge(sort, 1, Integer::sum);
        }
    }

    private void endOfWindow() {
        open = false;
        told.clear();
        if (!untold.isEmpty()) {
            ReaderEvent rest = new ReaderEvent.Unmentioned(slot, untold, WINDOW);
            untold.clear();
            listener.on(rest);
        }
    }
}
