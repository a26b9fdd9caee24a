// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sockets;

import io.netty.buffer.PooledByteBufAllocator;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;

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

    Memory minus(Memory before) {
        return new Memory(heap - before.heap, direct - before.direct);
    }

    @Override
    public String toString() {
        return "%.1f MB heap, %.1f MB direct".formatted(heap / MEGA, direct / MEGA);
    }
}
