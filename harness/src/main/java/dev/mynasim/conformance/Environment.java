// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was tested with what.
 *
 * @param runner how cards are reached: {@code in process}, {@code socket}, {@code pcsc}
 * @param reader the reader's name
 * @param level what the reader carries
 * @param versions names and versions of what took part, such as {@code java} and {@code pcscd}
 */
public record Environment(String runner, String reader, ExchangeLevel level, Map<String, String> versions) {
    /** Takes a sorted copy. */
    public Environment {
        versions = java.util.Collections.unmodifiableMap(new TreeMap<>(versions));
    }
}
