// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.time.Duration;

/**
 * What a server allows. Each limit has a {@link Refusal} of its own, is counted, and is told as an event;
 * docs/sockets.md has the table.
 *
 * @param connections connections at once in all, 1 to 65,535
 * @param perAddress connections at once from one remote address, 1 to 65,535
 * @param openWithin from the connection to the first octet for the card, TLS and token included
 * @param frameWithin from the first octet of a frame to its last
 * @param answerWithin how long the other end may leave answers untaken once the buffer for them is full
 * @param idle how long nothing may be asked while the card is not at work
 * @param handOver how long a connection waits for a card that another reader has, which may be about to leave; zero:
 *     not at all
 * @param wire what one connection may ask
 */
public record ServerLimits(
        int connections,
        int perAddress,
        Duration openWithin,
        Duration frameWithin,
        Duration answerWithin,
        Duration idle,
        Duration handOver,
        WireLimits wire) {
    private static final int MOST_CONNECTIONS = 65_535;
    private static final Duration LONGEST = Duration.ofDays(1);

    /** 1,024 connections, 256 from one address; 10 s to begin, for a frame and for answers; 10 min idle; 250 ms. */
    public static final ServerLimits DEFAULT = new ServerLimits(
            1_024,
            256,
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofMinutes(10),
            Duration.ofMillis(250),
            WireLimits.DEFAULT);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when a number is not as said above, or a time is below 1 ms or above a day
     */
    public ServerLimits {
        count("connections", connections);
        count("connections of one address", perAddress);
        time("openWithin", openWithin, 1);
        time("frameWithin", frameWithin, 1);
        time("answerWithin", answerWithin, 1);
        time("idle", idle, 1);
        time("handOver", handOver, 0);
    }

    /** The same with other numbers of connections. */
    public ServerLimits withConnections(int all, int ofOneAddress) {
        return new ServerLimits(all, ofOneAddress, openWithin, frameWithin, answerWithin, idle, handOver, wire);
    }

    /** The same with other times for the beginning, for a frame and for answers. */
    public ServerLimits withTimes(Duration open, Duration frame, Duration answer) {
        return new ServerLimits(connections, perAddress, open, frame, answer, idle, handOver, wire);
    }

    /** The same with another bound for silence. */
    public ServerLimits withIdle(Duration other) {
        return new ServerLimits(connections, perAddress, openWithin, frameWithin, answerWithin, other, handOver, wire);
    }

    /** The same with another patience for a card that another reader has. */
    public ServerLimits withHandOver(Duration other) {
        return new ServerLimits(connections, perAddress, openWithin, frameWithin, answerWithin, idle, other, wire);
    }

    /** The same with other limits of one connection. */
    public ServerLimits withWire(WireLimits other) {
        return new ServerLimits(connections, perAddress, openWithin, frameWithin, answerWithin, idle, handOver, other);
    }

    private static void count(String name, int value) {
        if (value < 1 || value > MOST_CONNECTIONS) {
            throw new IllegalArgumentException(name + ": 1 to " + MOST_CONNECTIONS + ", not " + value);
        }
    }

    private static void time(String name, Duration value, long leastMillis) {
        if (value.compareTo(Duration.ofMillis(leastMillis)) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " is " + leastMillis + " ms to a day, not " + value);
        }
    }
}
