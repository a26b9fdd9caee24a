// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes only when somebody waits, and then at once: for tests of what takes long. Safe for threads. */
public final class VirtualPause implements Pause, InstantSource {
    private long passed;

    @Override
    public synchronized long nanos() {
        return passed;
    }

    @Override
    public synchronized void hold(Duration time) {
        if (!time.isNegative()) {
            passed += time.toNanos();
        }
    }

    /** How much time has passed in all. */
    public Duration passed() {
        return Duration.ofNanos(nanos());
    }

    /** The same time as a clock that began at 1970-01-01T00:00:00Z. */
    @Override
    public Instant instant() {
        return Instant.EPOCH.plus(passed());
    }
}
