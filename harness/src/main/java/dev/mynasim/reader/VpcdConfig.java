// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.time.Duration;

/**
 * Where a bridge connects and how patient it is.
 *
 * @param host where vpcd listens; resolved again at each try
 * @param port the slot's port, 1 to 65,535
 * @param backOff waits between tries
 * @param connectWithin how long one try may take, at least 1 ms
 * @param slotTakenAfter how long a connection may ask nothing before the slot is called taken; pcscd polls every 400 ms
 * @param closeWithin how long {@link VpcdBridge#close()} waits at most
 * @param pending how many requests of the reader may wait for the card before the bridge stops reading, at least 1
 */
public record VpcdConfig(
        String host,
        int port,
        BackOff backOff,
        Duration connectWithin,
        Duration slotTakenAfter,
        Duration closeWithin,
        int pending) {
    /** vpcd's first slot; slot i is on this port + i (virtual-reader.md). */
    public static final int FIRST_PORT = 35963;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when they are not as said above
     */
    public VpcdConfig {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a TCP port is 1 to 65535, not " + port);
        }
        if (pending < 1) {
            throw new IllegalArgumentException("at least 1 request may be pending, not " + pending);
        }
        positive("connectWithin", connectWithin);
        positive("slotTakenAfter", slotTakenAfter);
        positive("closeWithin", closeWithin);
    }

    /** The slot at this address, with 5 s to connect, 3 s until a slot is called taken, 500 ms to close, 16 pending. */
    public static VpcdConfig of(String host, int port) {
        return new VpcdConfig(
                host, port, BackOff.DEFAULT, Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofMillis(500), 16);
    }

    /** The same with other waits between tries. */
    public VpcdConfig withBackOff(BackOff other) {
        return new VpcdConfig(host, port, other, connectWithin, slotTakenAfter, closeWithin, pending);
    }

    /** The same with another patience for a slot that asks nothing. */
    public VpcdConfig withSlotTakenAfter(Duration other) {
        return new VpcdConfig(host, port, backOff, connectWithin, other, closeWithin, pending);
    }

    /** The same with another bound for closing. */
    public VpcdConfig withCloseWithin(Duration other) {
        return new VpcdConfig(host, port, backOff, connectWithin, slotTakenAfter, other, pending);
    }

    /** The same with another number of pending requests. */
    public VpcdConfig withPending(int other) {
        return new VpcdConfig(host, port, backOff, connectWithin, slotTakenAfter, closeWithin, other);
    }

    /** {@code host:port}, as events name it. */
    public String slot() {
        return host + ":" + port;
    }

    private static void positive(String name, Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException(name + " is at least 1 ms, not " + value);
        }
    }
}
