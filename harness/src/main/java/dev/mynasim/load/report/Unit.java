// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import java.util.Map;

/** What a figure is measured in. */
enum Unit {
    /** Microseconds. */
    TIME,
    /** Operations a second. */
    RATE,
    /** A number. */
    NUMBER,
    /** Octets for each operation. */
    OCTETS;

    /** The ways to write it, and how many of the report's own unit each is. */
    Map<String, Double> factors() {
        return switch (this) {
            case TIME -> Map.of("us", 1.0, "ms", 1_000.0, "s", 1_000_000.0);
            case RATE -> Map.of("/s", 1.0);
            case NUMBER -> Map.of("", 1.0);
            case OCTETS -> Map.of("B/op", 1.0);
        };
    }

    /** The unit that reports use. */
    String usual() {
        return switch (this) {
            case TIME -> "us";
            case RATE -> "/s";
            case NUMBER -> "";
            case OCTETS -> "B/op";
        };
    }

    /** In words, for messages. */
    String words() {
        return this == NUMBER
                ? "no unit"
                : String.join(", ", factors().keySet().stream().sorted().toList());
    }
}
