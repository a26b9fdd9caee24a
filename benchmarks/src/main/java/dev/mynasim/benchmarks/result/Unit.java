// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import java.util.Arrays;
import java.util.Optional;

/** What a figure counts in. */
public enum Unit {
    /** Nanoseconds. */
    NANOSECONDS("ns", Kind.TIME, 1e-9),
    /** Microseconds. */
    MICROSECONDS("µs", Kind.TIME, 1e-6),
    /** Milliseconds. */
    MILLISECONDS("ms", Kind.TIME, 1e-3),
    /** Seconds. */
    SECONDS("s", Kind.TIME, 1),
    /** So many in each second. */
    PER_SECOND("/s", Kind.RATE, 1),
    /** Thousands of octets. */
    KILOBYTES("KB", Kind.SIZE, 1e3),
    /** Millions of octets. */
    MEGABYTES("MB", Kind.SIZE, 1e6);

    private final String symbol;
    private final Kind kind;
    private final double scale;

    private enum Kind {
        TIME,
        RATE,
        SIZE
    }

    Unit(String symbol, Kind kind, double scale) {
        this.symbol = symbol;
        this.kind = kind;
        this.scale = scale;
    }

    /** The unit of a symbol; empty when there is none. */
    public static Optional<Unit> ofSymbol(String symbol) {
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(symbol))
                .findFirst();
    }

    /** How it is written. */
    public String symbol() {
        return symbol;
    }

    /** Whether more of it is better: of rates it is, of times and sizes less is. */
    public boolean moreIsBetter() {
        return kind == Kind.RATE;
    }

    /**
     * How many of another unit one of this is.
     *
     * @throws IllegalArgumentException when the two do not count the same kind of thing
     */
    double in(Unit other) {
        if (kind != other.kind) {
            throw new IllegalArgumentException(symbol + " cannot be compared with " + other.symbol);
        }
        return scale / other.scale;
    }
}
