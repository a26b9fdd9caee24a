// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.web;

import java.time.Duration;

/**
 * How much of anybody's request is taken.
 *
 * @param body most octets of a body
 * @param connections most open connections; more are closed at once
 * @param request longest time until a request is complete, counted from the connection or the last answer
 * @param threads how many requests are worked on at a time
 */
public record WebLimits(int body, int connections, Duration request, int threads) {
    /** 64 KiB, 256 connections, 10 s, 4 threads. */
    public static final WebLimits DEFAULT = new WebLimits(65_536, 256, Duration.ofSeconds(10), 4);

    /** Most octets of a request line. */
    static final int LINE = 8_192;

    /** Most octets of all headers. */
    static final int HEADERS = 16_384;

    /** Checks that each is more than nothing. */
    public WebLimits {
        if (body < 1 || connections < 1 || threads < 1 || request.isNegative() || request.isZero()) {
            throw new IllegalArgumentException("every limit is more than nothing");
        }
    }

    /** The same with another limit on bodies. */
    public WebLimits withBody(int octets) {
        return new WebLimits(octets, connections, request, threads);
    }
}
