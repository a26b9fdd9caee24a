// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import java.util.List;

/**
 * Where a run took place.
 *
 * @param processor the processor's name
 * @param processors how many the JVM sees
 * @param loadBefore load average of a minute before the run; NaN when the system has none
 * @param loadAfter the same after it
 * @param system operating system, version, architecture
 * @param jdk name and version
 * @param flags of the measured JVMs
 * @param openssl its version, or that it is not there
 * @param rsaProviders each with its version, or that it does not load
 */
public record Machine(
        String processor,
        int processors,
        double loadBefore,
        double loadAfter,
        String system,
        String jdk,
        List<String> flags,
        String openssl,
        List<String> rsaProviders) {
    /** Copies the lists. */
    public Machine {
        flags = List.copyOf(flags);
        rsaProviders = List.copyOf(rsaProviders);
    }

    /** The load averages in words. */
    public String load() {
        return Double.isNaN(loadBefore) || Double.isNaN(loadAfter)
                ? "load average unknown"
                : "load average %s before and %s after".formatted(Numbers.three(loadBefore), Numbers.three(loadAfter));
    }
}
