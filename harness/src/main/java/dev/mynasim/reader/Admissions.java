// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many connections there are, in all and of each remote address. */
final class Admissions {
    private final int most;
    private final int mostOfOne;
    private final Map<InetAddress, Integer> ofAddress = new HashMap<>();
    private int all;

    Admissions(ServerLimits limits) {
        most = limits.connections();
        mostOfOne = limits.perAddress();
    }

    /** Counts a connection in; null, or which limit it would break and is therefore not counted. */
    synchronized @Nullable Refusal enter(InetAddress from) {
        if (all >= most) {
            return Refusal.TOO_MANY;
        }
        if (ofAddress.getOrDefault(from, 0) >= mostOfOne) {
            return Refusal.TOO_MANY_FROM_ADDRESS;
        }
        all++;
        ofAddress.merge(from, 1, Integer::sum);
        return null;
    }

    /** Counts one out that was counted in. */
    synchronized void leave(InetAddress from) {
        all--;
        ofAddress.computeIfPresent(from, (address, count) -> count == 1 ? null : count - 1);
    }

    /** How many there are now. */
    synchronized int all() {
        return all;
    }
}
