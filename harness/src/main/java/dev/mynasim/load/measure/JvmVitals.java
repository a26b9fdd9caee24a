// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** Looks at this JVM: asks for a full collection first, so that what is left is what is held. */
public final class JvmVitals implements Vitals.Source {
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

    @Override
    public Vitals look() {
        memory.gc();
        long heap = memory.getHeapMemoryUsage().getUsed();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : -1;
        return new Vitals(heap, threads, files);
    }
}
