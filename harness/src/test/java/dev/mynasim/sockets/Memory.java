// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sockets;

import io.netty.buffer.PooledByteBufAllocator;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What the JVM holds after it has tidied up. */
record Memory(long heap, long direct) {
    private static final double MEGA = 1 << 20;

    static Memory now() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return new Memory(
                runtime.totalMemory() - runtime.freeMemory(),
                direct + PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory());
    }

    /**
     * What is more than before once everything has come back, or after 20 s: a connection is gone before its card has
     * lost its power and is given up.
     *
     * @param enough octets below which everything has
     */
    static Memory returned(Memory before, long enough) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Memory more = now().minus(before);
        while ((more.heap >= enough || more.direct >= enough) && System.nanoTime() < deadline) {
            more = now().minus(before);
        }
        return more;
    }

    Memory minus(Memory before) {
        return new Memory(heap - before.heap, direct - before.direct);
    }

    @Override
    public String toString() {
        return "%.1f MB heap, %.1f MB direct".formatted(heap / MEGA, direct / MEGA);
    }
}
